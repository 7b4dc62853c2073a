import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type {
  AbsenceReason,
  AddGuest,
  ChangeSession,
  CheckIn,
  MarkRegister,
  Register,
  Session,
} from '../../api/types';
import { untilNextCode, untilNextTurn } from './checkInTimes';

export interface SessionFilter {
  from?: string;
  to?: string;
  theme?: string;
  specialty?: string;
  q?: string;
  order?: 'soonest-first' | 'latest-first';
}

const PAGE = 10;

export function useSessions(filter: SessionFilter) {
  return useInfiniteQuery({
    queryKey: ['sessions', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/sessions', { params: { query: { ...filter, limit: PAGE, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Read again when it opens, begins and ends: each time the page offers something else. */
export const useSession = (id: string) =>
  useQuery({
    queryKey: ['sessions', 'one', id],
    queryFn: () => readSession(id),
    refetchInterval: ({ state }) => untilNextTurn(state.data?.value, Date.now()),
  });

export const readSession = (id: string) =>
  versioned(api.GET('/sessions/{id}', { params: { path: { id } } }));

/** The code of this moment, and how many have used it. It asks again for as long as it is shown. */
export const useCheckInCode = (id: string) =>
  useQuery({
    queryKey: ['check-in-code', id],
    queryFn: () => answer(api.GET('/sessions/{id}/check-in-code', { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: ({ state }) => untilNextCode(state.data?.validUntil, Date.now()),
    refetchIntervalInBackground: true,
  });

const REGISTER_AGAIN = 15_000;

/** Doctors check in while it is open, so it is read again and again. */
export const useRegister = (id: string) =>
  useQuery({
    queryKey: ['register', id],
    queryFn: () => answer(api.GET('/sessions/{id}/register', { params: { path: { id } } })),
    refetchInterval: REGISTER_AGAIN,
  });

export function useChangeRegister(id: string) {
  const client = useQueryClient();
  const kept = async (write: Promise<Register>): Promise<Register> => {
    const register = await write;
    client.setQueryData(['register', id], register);
    return register;
  };
  return {
    mark: (personId: string, body: MarkRegister) =>
      kept(
        answer(
          api.PUT('/sessions/{id}/register/{personId}', {
            params: { path: { id, personId } },
            body,
          }),
        ),
      ),
    addGuest: (key: string, body: AddGuest) =>
      kept(
        answer(
          api.POST('/sessions/{id}/register/guests', {
            params: { path: { id }, header: once(key) },
            body,
          }),
        ),
      ),
    takeGuestOff: (guestId: string, reason: string | null) =>
      kept(
        answer(
          api.PUT('/sessions/{id}/register/guests/{guestId}/removal', {
            params: { path: { id, guestId } },
            body: { reason },
          }),
        ),
      ),
    lock: (key: string) =>
      kept(
        answer(
          api.POST('/sessions/{id}/register/lock', {
            params: { path: { id }, header: once(key) },
          }),
        ),
      ),
    reopen: () =>
      kept(answer(api.DELETE('/sessions/{id}/register/lock', { params: { path: { id } } }))),
  };
}

export const usePeopleToTell = (id: string) =>
  useQuery({
    queryKey: ['sessions', 'people-to-tell', id],
    queryFn: () => readPeopleToTell(id),
  });

export const readPeopleToTell = (id: string) =>
  answer(api.GET('/sessions/{id}/people-to-tell', { params: { path: { id } } }));

export function useTeaching() {
  const refreshed = useRefreshing(['sessions']);
  const path = (id: string) => ({ path: { id } });
  return {
    signUp: (id: string) =>
      refreshed(answer(api.PUT('/sessions/{id}/sign-up', { params: path(id) }))),
    leave: (id: string) =>
      refreshed(answer(api.DELETE('/sessions/{id}/sign-up', { params: path(id) }))),
    cannotCome: (id: string, reason: AbsenceReason) =>
      refreshed(answer(api.PUT('/sessions/{id}/absence', { params: path(id), body: { reason } }))),
    canCome: (id: string) =>
      refreshed(answer(api.DELETE('/sessions/{id}/absence', { params: path(id) }))),
    checkIn: (id: string, body: CheckIn) =>
      refreshed(answer(api.POST('/sessions/{id}/check-in', { params: path(id), body }))),
    create: (key: string, body: ChangeSession): Promise<Session> =>
      refreshed(
        answer(
          api.POST('/sessions', {
            params: { header: once(key) },
            body: { ...body, status: 'draft' },
          }),
        ),
      ),
    change: (id: string, etag: string, body: ChangeSession) =>
      refreshed(
        answer(api.PUT('/sessions/{id}', { params: { ...path(id), header: ifMatch(etag) }, body })),
      ),
    publish: (key: string, id: string) =>
      refreshed(
        answer(
          api.POST('/sessions/{id}/publication', {
            params: { ...path(id), header: once(key) },
          }),
        ),
      ),
    cancel: (key: string, id: string, reason: string) =>
      refreshed(
        answer(
          api.POST('/sessions/{id}/cancellation', {
            params: { ...path(id), header: once(key) },
            body: { reason },
          }),
        ),
      ),
  };
}
