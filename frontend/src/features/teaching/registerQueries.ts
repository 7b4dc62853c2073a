import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';
import type { ImportMeetingReport } from '../../api/types';

/** People of the trust whose name or email has these letters in it. */
export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['people', q],
    queryFn: () => answer(api.GET('/people', { params: { query: { q, limit: 10 } } })),
    enabled: q !== '',
  });

export function useImportReport(id: string) {
  const client = useQueryClient();
  return async (key: string, body: ImportMeetingReport, dryRun: boolean) => {
    const report = await answer(
      api.POST('/sessions/{id}/register/import', {
        params: { path: { id }, query: { dryRun }, header: once(key) },
        body,
      }),
    );
    if (!dryRun) client.setQueryData(['register', id], report.register);
    return report;
  };
}

/** Every mark of a session's register, latest first. */
export const useRegisterMarks = (id: string) =>
  useInfiniteQuery({
    queryKey: ['register', id, 'marks'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/sessions/{id}/register/history', {
          params: { path: { id }, query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
