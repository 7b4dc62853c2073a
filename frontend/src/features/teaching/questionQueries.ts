import { useQuery } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { Question } from '../../api/types';

const path = (id: string) => ({ path: { id } });
const AGAIN = 15_000;

/** Others ask and vote while a session is on, so it is read again and again. */
export const useQuestions = (sessionId: string) =>
  useQuery({
    queryKey: ['questions', sessionId],
    queryFn: () => answer(api.GET('/sessions/{id}/questions', { params: path(sessionId) })),
    refetchInterval: AGAIN,
  });

export function useAsking(sessionId: string) {
  const refreshed = useRefreshing(['questions', sessionId]);
  return {
    ask: (key: string, text: string, anonymous: boolean) =>
      refreshed(
        answer(
          api.POST('/sessions/{id}/questions', {
            params: { ...path(sessionId), header: once(key) },
            body: { text, anonymous },
          }),
        ),
      ),
    vote: ({ id, myVote }: Question) =>
      refreshed(
        myVote
          ? answer(api.DELETE('/questions/{id}/vote', { params: path(id) }))
          : answer(api.PUT('/questions/{id}/vote', { params: path(id) })),
      ),
    takeBack: (id: string) =>
      refreshed(answer(api.DELETE('/questions/{id}', { params: path(id) }))),
    moderate: (id: string, state: Question['state']) =>
      refreshed(answer(api.PUT('/questions/{id}/state', { params: path(id), body: { state } }))),
  };
}
