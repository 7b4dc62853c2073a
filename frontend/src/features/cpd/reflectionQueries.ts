import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, versioned } from '../../api/client';
import type { CpdReflection } from '../../api/types';

const key = (id: string) => ['cpd', 'reflection', id];
const path = (id: string) => ({ path: { id } });

/** Not kept once the page is left: the next person on a shared computer must not find it. */
export const useReflection = (id: string) =>
  useQuery({
    queryKey: key(id),
    queryFn: () => versioned(api.GET('/cpd-records/{id}/reflection', { params: path(id) })),
    gcTime: 0,
  });

export function useWriteReflection(id: string) {
  const client = useQueryClient();
  return async (etag: string, body: CpdReflection) => {
    const written = await answer(
      api.PUT('/cpd-records/{id}/reflection', {
        params: { ...path(id), header: ifMatch(etag) },
        body,
      }),
    );
    client.removeQueries({ queryKey: key(id) });
    return written;
  };
}
