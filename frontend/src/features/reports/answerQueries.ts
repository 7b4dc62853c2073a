import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { WriteAnswer } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export const useAnswers = () =>
  useInfiniteQuery({
    queryKey: ['answers-to-doctors', 'list'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/answers-to-doctors', { params: { query: { limit: 20, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const readAnswer = (id: string) =>
  versioned(api.GET('/answers-to-doctors/{id}', { params: path(id) }));

export const useAnswer = (id: string) =>
  useQuery({
    queryKey: ['answers-to-doctors', 'one', id],
    queryFn: () => readAnswer(id),
  });

export function useAnswerChanges() {
  const refreshed = useRefreshing(['answers-to-doctors'], ['board-report']);
  return {
    add: (key: string, body: WriteAnswer) =>
      refreshed(answer(api.POST('/answers-to-doctors', { params: { header: once(key) }, body }))),
    change: (id: string, etag: string, body: WriteAnswer) =>
      refreshed(
        answer(
          api.PUT('/answers-to-doctors/{id}', {
            params: { ...path(id), header: ifMatch(etag) },
            body,
          }),
        ),
      ),
    remove: (id: string, etag: string) =>
      refreshed(
        answer(
          api.DELETE('/answers-to-doctors/{id}', {
            params: { ...path(id), header: ifMatch(etag) },
          }),
        ),
      ),
  };
}
