import createClient from 'openapi-fetch';
import { noteHeard } from './lastHeard';
import { mayBeLoggedIn, tellLoggedOut } from './loggedOut';
import { problemFrom, unreachable } from './problem';
import { renewLogIn } from './renewal';
import type { paths } from './schema';

const SAFE_METHODS = ['GET', 'HEAD'];

export const api = createClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  fetch: (request) => hubFetch(request),
});

async function hubFetch(request: Request): Promise<Response> {
  if (!SAFE_METHODS.includes(request.method)) request.headers.set('X-Requested-By', 'led-hub');
  const again = request.clone();
  const sentAt = Date.now();
  const answer = await reach(request);
  if (!isForStrangers(answer) || isLoggingIn(request)) return answer;
  if (!(await renewLogIn(sentAt))) return answer;
  const second = await reach(again);
  if (second.status === 401) tellLoggedOut();
  return second;
}

/** Refused, or read as by a stranger though somebody logged in here: the short log-in has run out. */
function isForStrangers(answer: Response): boolean {
  return answer.status === 401 || (answer.headers.has('WWW-Authenticate') && mayBeLoggedIn());
}

function isLoggingIn(request: Request): boolean {
  return /\/log-in\/(codes|sessions|passkey-challenges|passkey-sessions)$/.test(
    new URL(request.url).pathname,
  );
}

async function reach(request: Request): Promise<Response> {
  try {
    const answer = await globalThis.fetch(request);
    noteHeard();
    return answer;
  } catch {
    throw unreachable();
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; anything else is thrown as a Problem. */
export async function answer<T>(pending: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await pending;
  if (!response.ok) throw problemFrom(response.status, error);
  return data as T;
}

/** A thing and the version of it that was read, to send back as If-Match. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

export async function versioned<T>(pending: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await pending;
  if (!response.ok) throw problemFrom(response.status, error);
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}

export const ifMatch = (etag: string) => ({ 'If-Match': etag });
export const once = (key: string) => ({ 'Idempotency-Key': key });
