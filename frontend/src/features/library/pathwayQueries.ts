import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { WritePathway } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export const usePathways = () =>
  useQuery({
    queryKey: ['pathways', 'all'],
    queryFn: () => answer(api.GET('/pathways')),
  });

export const usePathway = (id: string) =>
  useQuery({
    queryKey: ['pathways', 'one', id],
    queryFn: () => versioned(api.GET('/pathways/{id}', { params: path(id) })),
  });

export const useSharing = (id: string) =>
  useQuery({
    queryKey: ['pathways', 'sharing', id],
    queryFn: () => answer(api.GET('/pathways/{id}/sharing', { params: path(id) })),
  });

export const useSharedPathways = () =>
  useInfiniteQuery({
    queryKey: ['pathways', 'shared'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/shared-pathways', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Themes of the trust's teaching, to lead a step to. */
export const useSessionThemes = () =>
  useQuery({
    queryKey: ['pathways', 'themes'],
    queryFn: async () => (await answer(api.GET('/teaching-settings'))).themes,
  });

export function usePathwayActions() {
  const refreshed = useRefreshing(['pathways']);
  return {
    create: (key: string, body: WritePathway) =>
      refreshed(answer(api.POST('/pathways', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: WritePathway) =>
      refreshed(
        answer(api.PUT('/pathways/{id}', { params: { ...path(id), header: ifMatch(etag) }, body })),
      ),
    tick: (id: string, stepId: string) =>
      refreshed(
        answer(api.PUT('/pathways/{id}/steps/{stepId}/done', { params: { path: { id, stepId } } })),
      ),
    undo: (id: string, stepId: string) =>
      refreshed(
        answer(
          api.DELETE('/pathways/{id}/steps/{stepId}/done', { params: { path: { id, stepId } } }),
        ),
      ),
    share: (id: string, tutorId: string) =>
      refreshed(answer(api.PUT('/pathways/{id}/sharing', { params: path(id), body: { tutorId } }))),
    stopSharing: (id: string) =>
      refreshed(answer(api.DELETE('/pathways/{id}/sharing', { params: path(id) }))),
  };
}
