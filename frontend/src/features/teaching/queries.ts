import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import type { ChangeSession, Session, Theme } from '../../api/types';

export interface SessionFilter {
  from?: string;
  to?: string;
  theme?: Theme;
  q?: string;
  order?: 'soonest-first' | 'latest-first';
}

const PAGE = 10;

export function useSessions(filter: SessionFilter) {
  return useInfiniteQuery({
    queryKey: ['sessions', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/sessions', { params: { query: { ...filter, limit: PAGE, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const useSession = (id: string) =>
  useQuery({ queryKey: ['sessions', 'one', id], queryFn: () => readSession(id) });

export const readSession = (id: string) =>
  versioned(api.GET('/sessions/{id}', { params: { path: { id } } }));

export function useTeaching() {
  const client = useQueryClient();
  const refreshed = async <T>(write: Promise<T>): Promise<T> => {
    const result = await write;
    await client.invalidateQueries({ queryKey: ['sessions'] });
    return result;
  };
  const path = (id: string) => ({ path: { id } });
  return {
    signUp: (id: string) =>
      refreshed(answer(api.PUT('/sessions/{id}/sign-up', { params: path(id) }))),
    leave: (id: string) =>
      refreshed(answer(api.DELETE('/sessions/{id}/sign-up', { params: path(id) }))),
    create: (key: string, body: ChangeSession): Promise<Session> =>
      refreshed(
        answer(
          api.POST('/sessions', {
            params: { header: once(key) },
            body: { ...body, status: 'draft' },
          }),
        ),
      ),
    change: (id: string, etag: string, body: ChangeSession) =>
      refreshed(
        answer(api.PUT('/sessions/{id}', { params: { ...path(id), header: ifMatch(etag) }, body })),
      ),
    publish: (key: string, id: string) =>
      refreshed(
        answer(
          api.POST('/sessions/{id}/publication', {
            params: { ...path(id), header: once(key) },
          }),
        ),
      ),
    cancel: (key: string, id: string, reason: string) =>
      refreshed(
        answer(
          api.POST('/sessions/{id}/cancellation', {
            params: { ...path(id), header: once(key) },
            body: { reason },
          }),
        ),
      ),
  };
}
