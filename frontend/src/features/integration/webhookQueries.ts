import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { AddWebhook, ChangeWebhook } from '../../api/types';
import { isDue } from './deliveryWords';

const path = (id: string) => ({ path: { id } });

/** While something is on its way, the log is read again as often as the hub sends. */
const SOON = 2_000;

export const useWebhooks = () =>
  useInfiniteQuery({
    queryKey: ['webhooks', 'list'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/webhooks', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const readWebhook = (id: string) =>
  versioned(api.GET('/webhooks/{id}', { params: path(id) }));

export const useWebhook = (id: string) =>
  useQuery({ queryKey: ['webhooks', 'one', id], queryFn: () => readWebhook(id) });

export const useDeliveries = (id: string) =>
  useInfiniteQuery({
    queryKey: ['webhooks', 'log', id],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/webhooks/{id}/deliveries', {
          params: { ...path(id), query: { limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isDue)) ? SOON : false,
  });

export function useWebhookChanges() {
  const refreshed = useRefreshing(['webhooks']);
  return {
    add: (key: string, body: AddWebhook) =>
      refreshed(answer(api.POST('/webhooks', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: ChangeWebhook) =>
      refreshed(
        answer(api.PUT('/webhooks/{id}', { params: { ...path(id), header: ifMatch(etag) }, body })),
      ),
    issue: (key: string, id: string) =>
      refreshed(
        answer(api.POST('/webhooks/{id}/secrets', { params: { ...path(id), header: once(key) } })),
      ),
    revoke: (id: string, secretId: string) =>
      refreshed(
        answer(
          api.DELETE('/webhooks/{id}/secrets/{secretId}', { params: { path: { id, secretId } } }),
        ),
      ),
    test: (key: string, id: string) =>
      refreshed(
        answer(api.POST('/webhooks/{id}/test', { params: { ...path(id), header: once(key) } })),
      ),
    resend: (key: string, id: string, deliveryId: string) =>
      refreshed(
        answer(
          api.POST('/webhooks/{id}/deliveries/{deliveryId}/resend', {
            params: { path: { id, deliveryId }, header: once(key) },
          }),
        ),
      ),
  };
}
