import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import type { RecordedOutcome, RecordPassedOn } from '../../api/types';

const path = (id: string) => ({ path: { id } });
const part = (id: string, name: string) => ['appointments', name, id];

/** Each reading is kept and shown, so it is read once and not again whenever the window is looked at; nor kept afterwards. */
export const useActionNote = (id: string) =>
  useQuery({
    queryKey: ['action-note', id],
    queryFn: () => readNote(id),
    staleTime: Infinity,
    gcTime: 0,
  });

export const readNote = (id: string) =>
  versioned(api.GET('/appointments/{id}/action-note', { params: path(id) }));

export const writeNote = (id: string, etag: string, text: string) =>
  versioned(
    api.PUT('/appointments/{id}/action-note', {
      params: { ...path(id), header: ifMatch(etag) },
      body: { text },
    }),
  );

export const useAppointmentEvents = (id: string) =>
  useInfiniteQuery({
    queryKey: part(id, 'events'),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/appointments/{id}/history', {
          params: { ...path(id), query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

export const usePassedOn = (id: string) =>
  useQuery({
    queryKey: part(id, 'passed-on'),
    queryFn: () => answer(api.GET('/appointments/{id}/passed-on', { params: path(id) })),
  });

export const useSlotCounts = () =>
  useQuery({ queryKey: ['slots', 'counts'], queryFn: () => answer(api.GET('/slot-counts')) });

export const useFreeAndBusy = () =>
  useQuery({
    queryKey: ['slots', 'free-and-busy'],
    queryFn: () => answer(api.GET('/free-and-busy')),
  });

export function useMeeting(id: string) {
  const client = useQueryClient();
  const refreshed = async <T>(write: Promise<T>): Promise<T> => {
    const written = await write;
    await client.invalidateQueries({ queryKey: ['appointments'] });
    return written;
  };
  return {
    sayHowItWent: (outcome: RecordedOutcome) =>
      refreshed(
        answer(api.PUT('/appointments/{id}/outcome', { params: path(id), body: { outcome } })),
      ),
    passOn: (key: string, body: RecordPassedOn) =>
      refreshed(
        answer(
          api.POST('/appointments/{id}/passed-on', {
            params: { ...path(id), header: once(key) },
            body,
          }),
        ),
      ),
  };
}
