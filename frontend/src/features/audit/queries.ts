import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

export interface AuditFilter {
  action?: string;
  from?: string;
  to?: string;
  actorId?: string;
}

export function useAuditEvents(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit-events', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/audit-events', {
          params: { query: { ...filter, limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
}

/** Reads the whole trail, so only when it is asked for. */
export const useVerification = () =>
  useQuery({
    queryKey: ['audit-verification'],
    queryFn: () => answer(api.GET('/audit-events/verification')),
    enabled: false,
    retry: false,
  });
