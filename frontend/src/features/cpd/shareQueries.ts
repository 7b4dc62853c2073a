import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { ShareCpd } from '../../api/types';
import { fetchedFile, type FetchedFile } from '../../api/fetchedFile';

const key = ['cpd', 'shares'];
const one = (id: string) => ({ params: { path: { id } } });

export const useShares = () =>
  useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/cpd-shares', { params: { query: { limit: 10, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useOpenings = (id: string) =>
  useQuery({
    queryKey: [...key, id, 'openings'],
    queryFn: () => answer(api.GET('/cpd-shares/{id}/openings', one(id))),
  });

export function useSharing() {
  const refreshed = useRefreshing(key);
  return {
    make: (idempotency: string, body: ShareCpd) =>
      refreshed(answer(api.POST('/cpd-shares', { params: { header: once(idempotency) }, body }))),
    end: (id: string) => refreshed(answer(api.DELETE('/cpd-shares/{id}', one(id)))),
  };
}

const withSecret = (secret: string) => ({ params: { header: { 'Share-Secret': secret } } });

export const openShared = (secret: string) => answer(api.GET('/shared-cpd', withSecret(secret)));

export const fetchSharedFile = (secret: string): Promise<FetchedFile> =>
  fetchedFile(api.GET('/shared-cpd/file', { ...withSecret(secret), parseAs: 'blob' }), 'cpd.pdf');

export const fetchSharedEvidence = (
  secret: string,
  id: string,
  name: string,
): Promise<FetchedFile> =>
  fetchedFile(
    api.GET('/shared-cpd/evidence/{id}/file', {
      params: { path: { id }, header: { 'Share-Secret': secret } },
      parseAs: 'blob',
    }),
    name,
  );
