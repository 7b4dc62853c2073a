import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { AddApiClient, ChangeApiClient } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export const useApiClients = () =>
  useInfiniteQuery({
    queryKey: ['api-clients', 'list'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api-clients', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const readApiClient = (id: string) =>
  versioned(api.GET('/api-clients/{id}', { params: path(id) }));

export const useApiClient = (id: string) =>
  useQuery({ queryKey: ['api-clients', 'one', id], queryFn: () => readApiClient(id) });

export function useApiClientChanges() {
  const refreshed = useRefreshing(['api-clients']);
  return {
    add: (key: string, body: AddApiClient) =>
      refreshed(answer(api.POST('/api-clients', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: ChangeApiClient) =>
      refreshed(
        answer(
          api.PUT('/api-clients/{id}', { params: { ...path(id), header: ifMatch(etag) }, body }),
        ),
      ),
    issue: (key: string, id: string, days: number) =>
      refreshed(
        answer(
          api.POST('/api-clients/{id}/secrets', {
            params: { ...path(id), header: once(key) },
            body: { days },
          }),
        ),
      ),
    revoke: (id: string, secretId: string) =>
      refreshed(
        answer(
          api.DELETE('/api-clients/{id}/secrets/{secretId}', {
            params: { path: { id, secretId } },
          }),
        ),
      ),
  };
}
