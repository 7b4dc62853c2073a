import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, versioned, type Versioned } from '../../api/client';
import { mayBeLoggedIn } from '../../api/loggedOut';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../api/queryClient';
import type { ChangeMe, Me, MyRole } from '../../api/types';
import { leave } from './logInState';

const ME = ['me'];

async function readMe(): Promise<Versioned<Me> | null> {
  try {
    return await versioned(api.GET('/me'));
  } catch (thrown) {
    if (asProblem(thrown).isLoggedOut) return null;
    throw thrown;
  }
}

/** The caller, or null. Public pages pass `ask: false` and do not trouble the hub for strangers. */
export function useMe({ ask = true } = {}) {
  return useQuery({
    queryKey: ME,
    queryFn: readMe,
    enabled: ask || mayBeLoggedIn(),
    staleTime: Infinity,
  });
}

/** For pages behind the log-in, where there always is someone. */
export function useKnownMe(): Me {
  const me = useMe().data;
  if (!me) throw new Error('This page is shown to people who are logged in.');
  return me.value;
}

export const askForCode = (email: string) => answer(api.POST('/log-in/codes', { body: { email } }));

export const logIn = (email: string, code: string) =>
  answer(api.POST('/log-in/sessions', { body: { email, code } }));

export const readMeAgain = () =>
  queryClient.fetchQuery({ queryKey: ME, queryFn: readMe, staleTime: 0 });

export async function logOut(): Promise<void> {
  try {
    await answer(api.DELETE('/log-in/session'));
  } catch (thrown) {
    if (!asProblem(thrown).isLoggedOut) throw thrown;
  }
  leave();
}

export function useChangeMe() {
  const client = useQueryClient();
  return async (etag: string, change: ChangeMe) => {
    const changed = await versioned(
      api.PATCH('/me', { params: { header: ifMatch(etag) }, body: change }),
    );
    client.setQueryData(ME, changed);
    // Totals follow the appraisal month.
    await client.invalidateQueries({ queryKey: ['cpd'] });
  };
}

export const hasRole = (me: Me | undefined | null, role: MyRole) =>
  Boolean(me?.roles.includes(role));

/** Has left, and reads their own CPD for a time. */
export const useIsLeaver = () => hasRole(useKnownMe(), 'leaver');
