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
