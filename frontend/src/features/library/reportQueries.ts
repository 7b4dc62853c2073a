import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { AnswerLibraryReport, WriteLibraryReport } from '../../api/types';

export type ReportState = 'open' | 'answered';

export const useReports = (state: ReportState, mine: boolean) =>
  useInfiniteQuery({
    queryKey: ['library-reports', state, mine],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/library-reports', {
          params: { query: { state, mine, limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useSearchesInVain = () =>
  useQuery({
    queryKey: ['searches-in-vain'],
    queryFn: () => answer(api.GET('/library-searches-in-vain')),
  });

export function useReportActions() {
  const refreshed = useRefreshing(['library-reports']);
  return {
    tell: (key: string, body: WriteLibraryReport) =>
      refreshed(answer(api.POST('/library-reports', { params: { header: once(key) }, body }))),
    answer: (id: string, body: AnswerLibraryReport) =>
      refreshed(
        answer(api.PUT('/library-reports/{id}/answer', { params: { path: { id } }, body })),
      ),
  };
}
