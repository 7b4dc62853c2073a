import { tellLoggedOut } from './loggedOut';

const RENEWED = 'led-hub.renewed-at';

let renewing: Promise<boolean> | null = null;

/**
 * Renews the log-in once, however many requests ask at the same time and in however many tabs: a
 * renewal cookie that is used twice ends the whole session.
 *
 * @param sentAt when the request that was refused was sent; a renewal later than that is good enough
 */
export function renewLogIn(sentAt: number): Promise<boolean> {
  renewing ??= oneTabAtATime(() => renewUnlessDone(sentAt)).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renewUnlessDone(sentAt: number): Promise<boolean> {
  if (lastRenewed() > sentAt) return true;
  const answer = await fetch(`${location.origin}/api/v1/log-in/session/renewal`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-Requested-By': 'led-hub' },
  });
  if (answer.ok) localStorage.setItem(RENEWED, String(Date.now()));
  if (answer.status === 401) tellLoggedOut();
  return answer.ok;
}

function lastRenewed(): number {
  return Number(localStorage.getItem(RENEWED) ?? 0);
}

async function oneTabAtATime(work: () => Promise<boolean>): Promise<boolean> {
  // Web Locks exist on https and on this machine only; elsewhere each tab is on its own.
  return navigator.locks ? navigator.locks.request('led-hub-renewal', work) : work();
}
