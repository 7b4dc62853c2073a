import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { WriteResource } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export type Queue = 'review' | 'links' | 'closed' | 'drafts' | 'ended';

export const useUpkeep = (queue: Queue, mine: boolean) =>
  useInfiniteQuery({
    queryKey: ['resources', 'upkeep', queue, mine],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/library-upkeep', {
          params: { query: { queue, mine, limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useVersions = (id: string) =>
  useQuery({
    queryKey: ['resources', 'versions', id],
    queryFn: () => answer(api.GET('/resources/{id}/versions', { params: path(id) })),
  });

/** What is published beside a resource, to take its place. */
export const useShelf = (collection: string) =>
  useQuery({
    queryKey: ['resources', 'shelf', collection],
    queryFn: () => answer(api.GET('/resources', { params: { query: { collection, limit: 100 } } })),
  });

export function useEditing() {
  const refreshed = useRefreshing(['resources'], ['collections']);
  return {
    create: (key: string, body: WriteResource) =>
      refreshed(answer(api.POST('/resources', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: WriteResource) =>
      refreshed(
        answer(
          api.PUT('/resources/{id}', { params: { ...path(id), header: ifMatch(etag) }, body }),
        ),
      ),
    caption: (id: string, etag: string, vtt: string) =>
      refreshed(
        answer(
          api.PUT('/resources/{id}/captions', {
            params: { ...path(id), header: ifMatch(etag) },
            headers: { 'Content-Type': 'text/vtt;charset=UTF-8' },
            body: vtt,
            bodySerializer: (text: string) => text,
          }),
        ),
      ),
    removeCaptions: (id: string, etag: string) =>
      refreshed(
        answer(
          api.DELETE('/resources/{id}/captions', {
            params: { ...path(id), header: ifMatch(etag) },
          }),
        ),
      ),
    publish: (key: string, id: string) =>
      refreshed(
        answer(
          api.POST('/resources/{id}/publication', {
            params: { ...path(id), header: once(key) },
          }),
        ),
      ),
    review: (key: string, id: string, reviewBy: string) =>
      refreshed(
        answer(
          api.POST('/resources/{id}/review', {
            params: { ...path(id), header: once(key) },
            body: { reviewBy },
          }),
        ),
      ),
    supersede: (id: string, successor: string) =>
      refreshed(
        answer(api.PUT('/resources/{id}/successor', { params: path(id), body: { id: successor } })),
      ),
    withdraw: (id: string) =>
      refreshed(answer(api.DELETE('/resources/{id}', { params: path(id) }))),
  };
}
