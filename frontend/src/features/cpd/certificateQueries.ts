import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Certificate } from '../../api/types';

export const useCertificates = () =>
  useInfiniteQuery({
    queryKey: ['cpd', 'certificates'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/certificates', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The same address answers with the paper to whoever asks for a PDF, hence the type. */
export const useCertificate = (id: string) =>
  useQuery({
    queryKey: ['cpd', 'certificate', id],
    queryFn: async () =>
      (await answer(
        api.GET('/certificates/{id}', {
          params: { path: { id } },
          headers: { Accept: 'application/json' },
        }),
      )) as Certificate,
  });

export const useVerification = (code: string) =>
  useQuery({
    queryKey: ['verify', code],
    queryFn: () => answer(api.GET('/verify/{code}', { params: { path: { code } } })),
  });
