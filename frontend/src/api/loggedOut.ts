/** Where the device remembers that somebody logged in on it. */
export const HINT = 'led-hub.logged-in';

/**
 * False when nobody has logged in on this device, which saves public pages two questions that the
 * hub would refuse. The log-in itself is a cookie that no script can read.
 */
export const mayBeLoggedIn = () => localStorage.getItem(HINT) !== null;

type Listener = () => void;

const listeners = new Set<Listener>();

/** Says that the log-in has ended and could not be renewed. */
export function tellLoggedOut(): void {
  for (const listener of listeners) listener();
}

export function onLoggedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
