import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, versioned } from '../../api/client';
import type { ResourceKind } from '../../api/types';

export interface ResourceFilter {
  q?: string;
  collection?: string;
  kind?: ResourceKind;
}

export function useResources(filter: ResourceFilter, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['resources', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/resources', { params: { query: { ...filter, limit: 20, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
}

/** How many there are of each kind and in each collection, and what a search for nothing may have meant. */
export const useFacets = (filter: ResourceFilter) =>
  useQuery({
    queryKey: ['resources', 'facets', filter],
    queryFn: () => answer(api.GET('/resource-facets', { params: { query: filter } })),
  });

export const useResource = (id: string) =>
  useQuery({
    queryKey: ['resources', 'one', id],
    queryFn: () => versioned(api.GET('/resources/{id}', { params: { path: { id } } })),
  });

export const useCollections = () =>
  useQuery({
    queryKey: ['collections'],
    queryFn: () => answer(api.GET('/collections')),
    staleTime: 300_000,
  });
