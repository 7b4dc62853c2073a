import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Feedback } from '../../api/types';

const path = (id: string) => ({ path: { id } });

export const useMyFeedback = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['feedback', 'mine', id],
    queryFn: () => answer(api.GET('/sessions/{id}/feedback/mine', { params: path(id) })),
    enabled,
  });

export const useFeedbackSummary = (id: string) =>
  useQuery({
    queryKey: ['feedback', 'summary', id],
    queryFn: () => answer(api.GET('/sessions/{id}/feedback', { params: path(id) })),
  });

export function useGiveFeedback(id: string) {
  const client = useQueryClient();
  return async (body: Feedback) => {
    const given = await answer(api.PUT('/sessions/{id}/feedback', { params: path(id), body }));
    client.setQueryData(['feedback', 'mine', id], given);
    await client.invalidateQueries({ queryKey: ['sessions'] });
    return given;
  };
}
