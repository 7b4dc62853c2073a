import type { ProblemDocument, Slot } from './types';

/** Every "no" from the hub, and the network's own, as one thing that pages can show. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly { field: string; detail: string }[];
  readonly nextFree: readonly Slot[];
  readonly requestId: string | null;

  constructor(document: Partial<ProblemDocument> & { status: number; code: string }) {
    const title = document.title ?? 'Something went wrong';
    super(title);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.title = title;
    this.detail = document.detail ?? 'Try again in a few minutes.';
    this.fields = document.errors ?? [];
    this.nextFree = document.nextFree ?? [];
    this.requestId = document.requestId ?? null;
  }

  get isLoggedOut(): boolean {
    return this.status === 401;
  }

  get isRefused(): boolean {
    return this.status === 403;
  }

  get isMissing(): boolean {
    return this.status === 404;
  }

  /** Of a request that reads: its address is none that the hub could have, and no field is to blame. */
  get isMangled(): boolean {
    return this.status === 400 && this.fields.length === 0;
  }

  get isStale(): boolean {
    return this.status === 412;
  }

  /** True when the same request may well work in a moment. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export const unreachable = () =>
  new Problem({
    status: 0,
    code: 'unreachable',
    title: 'We could not reach the hub',
    detail: 'Check your connection and try again.',
  });

/** Turns an answer that is not OK into a Problem, whatever a proxy on the way made of it. */
export function problemFrom(status: number, body: unknown): Problem {
  if (isProblemDocument(body)) return new Problem({ ...body, status });
  return new Problem({
    status,
    code: 'unexpected-answer',
    title: 'The hub is not working as it should',
    detail: 'Try again in a few minutes.',
  });
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError) return unreachable();
  return new Problem({ status: 500, code: 'unexpected', title: 'Something went wrong' });
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
