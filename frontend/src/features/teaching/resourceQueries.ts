import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';

export const useSessionResources = (id: string) =>
  useQuery({
    queryKey: ['sessions', 'resources', id],
    queryFn: () => answer(api.GET('/sessions/{id}/resources', { params: { path: { id } } })),
  });

/** Null unless the doctor missed it and there is something of it to catch up with. */
export const useMissed = (session: string) =>
  useQuery({
    queryKey: ['sessions', 'missed', session],
    queryFn: async () =>
      (await answer(api.GET('/missed-sessions', { params: { query: { session } } }))).items[0] ??
      null,
  });

/** Published resources with these words, to choose from. */
export const useFoundResources = (q: string) =>
  useQuery({
    queryKey: ['resources', 'to-attach', q],
    queryFn: () => answer(api.GET('/resources', { params: { query: { q, limit: 10 } } })),
    enabled: q !== '',
  });

export function useAttaching(id: string) {
  const refreshed = useRefreshing(['sessions', 'resources', id], ['sessions', 'missed', id]);
  const path = (resourceId: string) => ({ path: { id, resourceId } });
  return {
    attach: (resourceId: string) =>
      refreshed(
        answer(api.PUT('/sessions/{id}/resources/{resourceId}', { params: path(resourceId) })),
      ),
    takeOff: (resourceId: string) =>
      refreshed(
        answer(api.DELETE('/sessions/{id}/resources/{resourceId}', { params: path(resourceId) })),
      ),
  };
}
