import { useQuery } from '@tanstack/react-query';
import { answer, api, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { ReflectOnRecording } from '../../api/types';

export const useRecording = (id: string) =>
  useQuery({
    queryKey: ['resources', 'one', id],
    queryFn: () => versioned(api.GET('/resources/{id}', { params: { path: { id } } })),
  });

export function useRecordLearning() {
  const refreshed = useRefreshing(
    ['cpd', 'summary'],
    ['cpd', 'records'],
    ['sessions', 'missed'],
    ['resources', 'missed'],
  );
  return (key: string, body: ReflectOnRecording) =>
    refreshed(
      answer(api.POST('/cpd-records/from-recording', { params: { header: once(key) }, body })),
    );
}
