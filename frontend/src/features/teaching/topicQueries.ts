import { useQuery } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { SuggestTopic, TeachingTopic } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export const useTopics = () =>
  useQuery({ queryKey: ['topics'], queryFn: () => answer(api.GET('/topics')) });

export function useTopicActions() {
  const refreshed = useRefreshing(['topics']);
  return {
    suggest: (key: string, body: SuggestTopic) =>
      refreshed(answer(api.POST('/topics', { params: { header: once(key) }, body }))),
    vote: ({ id, myVote }: TeachingTopic) =>
      refreshed(
        myVote
          ? answer(api.DELETE('/topics/{id}/vote', { params: path(id) }))
          : answer(api.PUT('/topics/{id}/vote', { params: path(id) })),
      ),
    offer: ({ id, myOffer }: TeachingTopic) =>
      refreshed(
        myOffer
          ? answer(api.DELETE('/topics/{id}/offer', { params: path(id) }))
          : answer(api.PUT('/topics/{id}/offer', { params: path(id) })),
      ),
    takeBack: (id: string) => refreshed(answer(api.DELETE('/topics/{id}', { params: path(id) }))),
    decide: (id: string, state: TeachingTopic['state']) =>
      refreshed(answer(api.PUT('/topics/{id}/state', { params: path(id), body: { state } }))),
  };
}
