import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { PersonStatus, SavePerson } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export interface PeopleFilter {
  q?: string;
  status?: PersonStatus;
}

export const usePeople = (filter: PeopleFilter) =>
  useInfiniteQuery({
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/people', { params: { query: { ...filter, limit: 20, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const readPerson = (id: string) => versioned(api.GET('/people/{id}', { params: path(id) }));

export const usePerson = (id: string) =>
  useQuery({ queryKey: ['people', 'one', id], queryFn: () => readPerson(id) });

/** In how many sessions ahead they have a place or wait for one. */
export const useUpcomingPlaces = (id: string) =>
  useQuery({
    queryKey: ['people', 'upcoming-places', id],
    queryFn: () => answer(api.GET('/people/{id}/upcoming-places', { params: path(id) })),
    staleTime: 0,
  });

/** How somebody can log in, beside a code by email. */
export const useLogInWays = (id: string) =>
  useQuery({
    queryKey: ['people', 'log-in-ways', id],
    queryFn: () => answer(api.GET('/people/{id}/log-in-ways', { params: path(id) })),
  });

export function useLostDevices(id: string) {
  const refreshed = useRefreshing(['people', 'log-in-ways']);
  return {
    removePasskeys: () =>
      refreshed(answer(api.DELETE('/people/{id}/passkeys', { params: path(id) }))),
    unlinkWorkAccounts: () =>
      refreshed(answer(api.DELETE('/people/{id}/work-accounts', { params: path(id) }))),
  };
}

export function useRoster() {
  const refreshed = useRefreshing(['people']);
  return {
    add: (key: string, body: SavePerson) =>
      refreshed(answer(api.POST('/people', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: SavePerson) =>
      refreshed(
        answer(api.PUT('/people/{id}', { params: { ...path(id), header: ifMatch(etag) }, body })),
      ),
    inviteAgain: (key: string, id: string) =>
      refreshed(
        answer(api.POST('/people/{id}/invitation', { params: { ...path(id), header: once(key) } })),
      ),
    take: (key: string, csv: string, dryRun: boolean) =>
      refreshed(
        answer(
          api.POST('/people/import', {
            params: { header: once(key), query: { dryRun } },
            body: { csv },
          }),
        ),
      ),
  };
}
