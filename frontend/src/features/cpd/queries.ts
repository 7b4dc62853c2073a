import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { CpdPeriod, ImportCpd, LogCpd } from '../../api/types';

const path = (id: string) => ({ path: { id } });

/** Totals of the doctor's current appraisal year. */
export const useCpdSummary = () =>
  useQuery({
    queryKey: ['cpd', 'summary'],
    queryFn: () => answer(api.GET('/cpd-summary')),
  });

/** Totals of any period, both days included, or of a view. */
export const useCpdTotals = (period: CpdPeriod) =>
  useQuery({
    queryKey: ['cpd', 'summary', period],
    queryFn: () => answer(api.GET('/cpd-summary', { params: { query: period } })),
    enabled: Boolean(period.view ?? (period.from && period.to && period.from <= period.to)),
  });

export function useCpdRecords() {
  return useInfiniteQuery({
    queryKey: ['cpd', 'records'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/cpd-records', { params: { query: { limit: 10, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const useCpdRecord = (id: string) =>
  useQuery({
    queryKey: ['cpd', 'one', id],
    queryFn: () => versioned(api.GET('/cpd-records/{id}', { params: path(id) })),
  });

export function useCpd() {
  const client = useQueryClient();
  const refreshed = useRefreshing(
    ['cpd', 'summary'],
    ['cpd', 'records'],
    ['sessions', 'missed'],
    ['resources', 'missed'],
  );
  return {
    add: (key: string, body: LogCpd) =>
      refreshed(answer(api.POST('/cpd-records', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: LogCpd) =>
      refreshed(
        answer(
          api.PUT('/cpd-records/{id}', {
            params: { ...path(id), header: ifMatch(etag) },
            body,
          }),
        ).then((record) => {
          client.removeQueries({ queryKey: ['cpd', 'one', id] });
          return record;
        }),
      ),
    take: (key: string, body: ImportCpd, dryRun: boolean) =>
      refreshed(
        answer(
          api.POST('/cpd-records/import', {
            params: { header: once(key), query: { dryRun } },
            body,
          }),
        ),
      ),
    restore: (id: string) =>
      refreshed(answer(api.PUT('/cpd-records/{id}/restoration', { params: path(id) }))),
    remove: (id: string) =>
      refreshed(answer(api.DELETE('/cpd-records/{id}', { params: path(id) }))),
  };
}
