import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

export function useHub() {
  return useQuery({
    queryKey: ['hub'],
    queryFn: () => answer(api.GET('/hub')),
    staleTime: Infinity,
  });
}

export function useTrialMail(to: string) {
  return useQuery({
    queryKey: ['trial-mail', to],
    queryFn: () =>
      answer(api.GET('/trial/mailbox', { params: { query: { to: to || undefined, limit: 20 } } })),
    staleTime: 0,
  });
}
