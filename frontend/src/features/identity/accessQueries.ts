import { useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';

const PASSKEYS = ['passkeys'];
const LOG_INS = ['log-ins'];

const path = (id: string) => ({ path: { id } });

export const usePasskeys = () =>
  useQuery({ queryKey: PASSKEYS, queryFn: () => answer(api.GET('/me/passkeys')) });

export function usePasskeyChanges() {
  const refreshed = useRefreshing(PASSKEYS);
  return {
    add: async (name: string) => {
      // Only for those who add one.
      const { addPasskey } = await import('./passkeys');
      return refreshed(addPasskey(name));
    },
    rename: (id: string, name: string) =>
      refreshed(
        answer(
          api.PUT('/me/passkeys/{id}', {
            params: { ...path(id), header: ifMatch('*') },
            body: { name },
          }),
        ),
      ),
    remove: (id: string) =>
      refreshed(answer(api.DELETE('/me/passkeys/{id}', { params: path(id) }))),
  };
}

export const useMyLogIns = () =>
  useQuery({ queryKey: LOG_INS, queryFn: () => answer(api.GET('/me/log-ins')) });

export function useLogInChanges() {
  const refreshed = useRefreshing(LOG_INS);
  return {
    end: (id: string) => refreshed(answer(api.DELETE('/me/log-ins/{id}', { params: path(id) }))),
    endOthers: () => refreshed(answer(api.DELETE('/me/log-ins'))),
  };
}

const WORK_ACCOUNTS = ['me', 'work-accounts'];

export const useMyWorkAccounts = () =>
  useQuery({ queryKey: WORK_ACCOUNTS, queryFn: () => answer(api.GET('/me/work-accounts')) });

export function useUnlinking() {
  const refreshed = useRefreshing(WORK_ACCOUNTS);
  return () => refreshed(answer(api.DELETE('/me/work-accounts')));
}
