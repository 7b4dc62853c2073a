import { useSyncExternalStore } from 'react';
import { HINT, onLoggedOut } from '../../api/loggedOut';
import { queryClient } from '../../api/queryClient';

const listeners = new Set<() => void>();
let ended = false;

function setEnded(value: boolean) {
  ended = value;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True from when the log-in ended under an open page until it is there again. */
export const useLogInEnded = () => useSyncExternalStore(subscribe, () => ended);

export function noteLoggedIn(): void {
  localStorage.setItem(HINT, 'yes');
  setEnded(false);
}

/** Leaves nothing of the person behind in this tab, and tells the other tabs to do the same. */
export function leave(): void {
  localStorage.removeItem(HINT);
  location.replace('/?logged-out');
}

export function watchLogIn(): void {
  onLoggedOut(() => {
    if (queryClient.getQueryData(['me'])) setEnded(true);
    else localStorage.removeItem(HINT);
  });
  window.addEventListener('storage', (event) => {
    const loggedOutElsewhere = event.key === HINT && event.newValue === null;
    if (loggedOutElsewhere && queryClient.getQueryData(['me'])) location.replace('/?logged-out');
  });
}
