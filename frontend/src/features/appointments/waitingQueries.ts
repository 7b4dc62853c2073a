import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { MeetingMode } from '../../api/types';

const MINE = '/appointment-waiting-list/me';

/** What the reader waits for, and the time that is kept for them. */
export const useMyWaiting = () =>
  useQuery({
    queryKey: ['appointment-waiting'],
    queryFn: () => answer(api.GET(MINE)),
    staleTime: 0,
  });

export const useWaitingCounts = () =>
  useQuery({
    queryKey: ['appointment-waiting-counts'],
    queryFn: () => answer(api.GET('/appointment-waiting-list')),
  });

export function useWaitingWrites() {
  const client = useQueryClient();
  const refreshed = async <T>(write: Promise<T>): Promise<T> => {
    try {
      return await write;
    } finally {
      // A refusal too says that what is on the screen is old.
      for (const queryKey of [['appointment-waiting'], ['slots'], ['appointments']]) {
        void client.invalidateQueries({ queryKey });
      }
    }
  };
  return {
    ask: () => refreshed(answer(api.PUT(MINE, { body: { tutorId: null } }))),
    leave: () => refreshed(answer(api.DELETE(MINE))),
    decline: () => refreshed(answer(api.DELETE(`${MINE}/offer`))),
    accept: (slotId: string, mode: MeetingMode | null) =>
      refreshed(
        answer(
          api.PUT('/slots/{id}/appointment', {
            params: { path: { id: slotId } },
            body: { topic: null, message: null, mode },
          }),
        ),
      ),
  };
}
