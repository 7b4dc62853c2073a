import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';

const path = (id: string) => ({ path: { id } });

export type MyList = 'saved' | 'read';

export const useMyResources = (list: MyList) =>
  useInfiniteQuery({
    queryKey: ['resources', 'mine', list],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/my-resources', { params: { query: { list, limit: 20, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useMissedSessions = () =>
  useInfiniteQuery({
    queryKey: ['resources', 'missed'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/missed-sessions', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const noteRead = (id: string) =>
  answer(api.PUT('/resources/{id}/reading', { params: path(id) }));

export function useMineActions() {
  const refreshed = useRefreshing(['resources']);
  return {
    save: (id: string) =>
      refreshed(answer(api.PUT('/resources/{id}/bookmark', { params: path(id) }))),
    takeOff: (id: string) =>
      refreshed(answer(api.DELETE('/resources/{id}/bookmark', { params: path(id) }))),
  };
}
