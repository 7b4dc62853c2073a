import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, versioned } from '../../api/client';
import type { AppointmentSettings } from '../../api/types';
import { windowOf } from './bookingRules';

const SETTINGS = {
  queryKey: ['appointment-settings'],
  queryFn: () => versioned(api.GET('/appointment-settings')),
  staleTime: 60_000,
};

/** The trust's own rules for one to ones. */
export const useAppointmentSettings = () => useQuery(SETTINGS);

/** What a rule would remove, in counts. */
export const detailsDue = ({ detailsKeptMonths, detailsKeptFrom }: AppointmentSettings) =>
  answer(
    api.GET('/appointment-details-due', {
      params: { query: { months: detailsKeptMonths, from: detailsKeptFrom } },
    }),
  );

export function useChangeAppointmentSettings() {
  const client = useQueryClient();
  return async (etag: string, body: AppointmentSettings) => {
    const saved = await versioned(
      api.PUT('/appointment-settings', { params: { header: ifMatch(etag) }, body }),
    );
    client.setQueryData(SETTINGS.queryKey, saved);
    return saved;
  };
}

/** Times of every tutor that the trust's rules let a doctor book, soonest first, at most ten at a time. */
export function useFreeSlots(now: string) {
  const client = useQueryClient();
  return useInfiniteQuery({
    queryKey: ['slots', 'free', now],
    queryFn: async ({ pageParam }) => {
      const rules = (await client.fetchQuery(SETTINGS)).value;
      const query = { ...windowOf(rules, now), free: true, limit: 10, cursor: pageParam };
      return answer(api.GET('/slots', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Times go quickly.
    staleTime: 0,
  });
}
