import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import { upload, type Sending } from '../../api/upload';
import { paths } from '../../paths';

const key = (record: string) => ['cpd', 'evidence', record];

/** Not kept once the page is left, like a reflection. */
export const useEvidence = (record: string) =>
  useQuery({
    queryKey: key(record),
    queryFn: () =>
      answer(api.GET('/cpd-records/{id}/evidence', { params: { path: { id: record } } })),
    gcTime: 0,
  });

export function useChangingEvidence(record: string) {
  const refreshed = useRefreshing(key(record));
  const one = (evidenceId: string) => ({ params: { path: { id: record, evidenceId } } });
  return {
    add: (file: File, sending: Sending) =>
      refreshed(upload({ address: paths.newEvidenceFile(record), file, ...sending })),
    remove: (id: string) =>
      refreshed(answer(api.DELETE('/cpd-records/{id}/evidence/{evidenceId}', one(id)))),
    restore: (id: string) =>
      refreshed(answer(api.PUT('/cpd-records/{id}/evidence/{evidenceId}/restoration', one(id)))),
  };
}
