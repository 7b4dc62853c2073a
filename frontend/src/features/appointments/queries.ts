import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, once } from '../../api/client';
import type {
  BookSlot,
  ChangeSlots,
  MeetingMode,
  MoveAppointment,
  ReleaseSlots,
} from '../../api/types';

const path = (id: string) => ({ path: { id } });

export function useTutorSlots(tutorId: string, from: string) {
  return useInfiniteQuery({
    queryKey: ['slots', 'of', tutorId, from],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/slots', {
          params: { query: { from, tutorId, limit: 30, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const useAppointments = (from: string, enabled = true) =>
  useQuery({
    queryKey: ['appointments', from],
    queryFn: () => answer(api.GET('/appointments', { params: { query: { from, limit: 50 } } })),
    enabled,
  });

export const useAppointment = (id: string) =>
  useQuery({
    queryKey: ['appointments', 'one', id],
    queryFn: () => answer(api.GET('/appointments/{id}', { params: path(id) })),
  });

export function useOneToOnes() {
  const client = useQueryClient();
  const refreshed = async <T>(write: Promise<T>): Promise<T> => {
    try {
      return await write;
    } finally {
      // A refusal too says that what is on the screen is old.
      void client.invalidateQueries({ queryKey: ['slots'] });
      void client.invalidateQueries({ queryKey: ['appointments'] });
      void client.invalidateQueries({ queryKey: ['note-consents'] });
    }
  };
  return {
    hold: (slotId: string) =>
      refreshed(answer(api.PUT('/slots/{id}/hold', { params: path(slotId) }))),
    book: (slotId: string, body: BookSlot) =>
      refreshed(answer(api.PUT('/slots/{id}/appointment', { params: path(slotId), body }))),
    cancel: (key: string, id: string) =>
      refreshed(
        answer(
          api.POST('/appointments/{id}/cancellation', {
            params: { ...path(id), header: once(key) },
          }),
        ),
      ),
    move: (key: string, id: string, body: MoveAppointment) =>
      refreshed(
        answer(
          api.POST('/appointments/{id}/move', {
            params: { ...path(id), header: once(key) },
            body,
          }),
        ),
      ),
    chooseMode: (id: string, mode: MeetingMode) =>
      refreshed(answer(api.PUT('/appointments/{id}/mode', { params: path(id), body: { mode } }))),
    preview: ({ date, start, end, minutes, everyWeeks, until }: ReleaseSlots) =>
      answer(
        api.GET('/slot-preview', {
          params: {
            query: {
              date,
              start,
              end,
              minutes,
              everyWeeks: everyWeeks ?? undefined,
              until: until ?? undefined,
            },
          },
        }),
      ),
    release: (key: string, body: ReleaseSlots) =>
      refreshed(answer(api.POST('/slots', { params: { header: once(key) }, body }))),
    change: (key: string, body: ChangeSlots) =>
      refreshed(answer(api.POST('/slot-changes', { params: { header: once(key) }, body }))),
    withdrawDate: (key: string, date: string) =>
      refreshed(
        answer(api.POST('/slot-withdrawals', { params: { header: once(key) }, body: { date } })),
      ),
    withdraw: (id: string) => refreshed(answer(api.DELETE('/slots/{id}', { params: path(id) }))),
  };
}
