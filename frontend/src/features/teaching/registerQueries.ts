import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';

/** People of the trust whose name or email has these letters in it. */
export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['people', q],
    queryFn: () => answer(api.GET('/people', { params: { query: { q, limit: 10 } } })),
    enabled: q !== '',
  });

export function useImportReport(id: string) {
  const client = useQueryClient();
  return async (key: string, csv: string, dryRun: boolean) => {
    const report = await answer(
      api.POST('/sessions/{id}/register/import', {
        params: { path: { id }, query: { dryRun }, header: once(key) },
        body: { csv },
      }),
    );
    if (!dryRun) client.setQueryData(['register', id], report.register);
    return report;
  };
}
