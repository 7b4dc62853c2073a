import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { answer, api, ifMatch, once, versioned } from '../src/api/client';
import { Intent } from '../src/api/intent';
import { onLoggedOut } from '../src/api/loggedOut';
import { asProblem } from '../src/api/problem';
import { at, cpdOf, hub, refusal } from './hub';

const RENEWAL = at('/log-in/session/renewal');

/** A session cookie that has run out, and a renewal that works `times` times. */
function anEndedSession({ renewable }: { renewable: boolean }) {
  let isRenewed = false;
  const seen = { summaries: 0, renewals: 0, bodies: [] as unknown[] };
  hub.use(
    http.get(at('/cpd-summary'), () => {
      seen.summaries += 1;
      return isRenewed ? HttpResponse.json(cpdOf(60)) : refusal(401, 'not-logged-in');
    }),
    http.post(at('/cpd-records'), async ({ request }) => {
      if (!isRenewed) return refusal(401, 'not-logged-in');
      seen.bodies.push(await request.json());
      return HttpResponse.json({}, { status: 201 });
    }),
    http.post(RENEWAL, async ({ request }) => {
      seen.renewals += 1;
      expect(request.headers.get('X-Requested-By')).toBe('led-hub');
      await new Promise((resolve) => setTimeout(resolve, 20));
      isRenewed = renewable;
      return renewable ? HttpResponse.json({}) : refusal(401, 'not-logged-in');
    }),
  );
  return seen;
}

describe('a log-in that has run out', () => {
  it('is renewed once for many requests at once, and each is repeated', async () => {
    const seen = anEndedSession({ renewable: true });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => answer(api.GET('/cpd-summary'))),
    );
    expect(answers.map(({ credits }) => credits)).toEqual(Array(8).fill(1));
    expect(seen).toMatchObject({ renewals: 1, summaries: 16 });
  });

  it('repeats a write with its body', async () => {
    const seen = anEndedSession({ renewable: true });
    const body = { title: 'ALS', date: '2026-10-12', minutes: 480, scope: 'external' } as const;
    await answer(api.POST('/cpd-records', { body }));
    expect(seen.bodies).toEqual([body]);
  });

  it('is not renewed again when another tab has just done so', async () => {
    const seen = anEndedSession({ renewable: true });
    hub.use(
      http.get(at('/cpd-summary'), () => {
        seen.summaries += 1;
        if (seen.summaries > 1) return HttpResponse.json(cpdOf(60));
        localStorage.setItem('led-hub.renewed-at', String(Date.now() + 5));
        return refusal(401, 'not-logged-in');
      }),
    );
    await answer(api.GET('/cpd-summary'));
    expect(seen).toMatchObject({ renewals: 0, summaries: 2 });
  });

  it('that cannot be renewed is said once and the refusal stands', async () => {
    const seen = anEndedSession({ renewable: false });
    const told = vi.fn();
    const stop = onLoggedOut(told);
    const thrown = await answer(api.GET('/cpd-summary')).catch(asProblem);
    stop();
    expect(thrown).toMatchObject({ status: 401, code: 'not-logged-in' });
    expect(seen).toMatchObject({ renewals: 1, summaries: 1 });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is not meant by a wrong code', async () => {
    const seen = anEndedSession({ renewable: true });
    hub.use(http.post(at('/log-in/sessions'), () => refusal(401, 'code-wrong')));
    const body = { email: 'led1@trial.example', code: '000000' };
    const thrown = await answer(api.POST('/log-in/sessions', { body })).catch(asProblem);
    expect(thrown).toMatchObject({ code: 'code-wrong' });
    expect(seen.renewals).toBe(0);
  });
});

describe('an answer for strangers', () => {
  function aLibrary({ renewable }: { renewable: boolean }) {
    const seen = anEndedSession({ renewable });
    const page = (next: string | null) => ({ items: [], next });
    hub.use(
      http.get(at('/resources'), () =>
        seen.renewals > 0 && renewable
          ? HttpResponse.json(page('all'))
          : HttpResponse.json(page(null), { headers: { 'WWW-Authenticate': 'LogIn' } }),
      ),
    );
    return seen;
  }

  it('has a log-in that ran out renewed, and is asked for again', async () => {
    aLibrary({ renewable: true });
    localStorage.setItem('led-hub.logged-in', 'yes');
    expect(await answer(api.GET('/resources'))).toMatchObject({ next: 'all' });
  });

  it('stands when nobody has logged in on this device', async () => {
    const seen = aLibrary({ renewable: true });
    expect(await answer(api.GET('/resources'))).toMatchObject({ next: null });
    expect(seen.renewals).toBe(0);
  });

  it('stands when the log-in cannot be renewed', async () => {
    aLibrary({ renewable: false });
    localStorage.setItem('led-hub.logged-in', 'yes');
    expect(await answer(api.GET('/resources'))).toMatchObject({ next: null });
  });
});

describe('what requests carry', () => {
  it('names this site on writes alone, with the version and the key', async () => {
    const seen: Record<string, string | null>[] = [];
    const note = ({ request }: { request: Request }) => {
      const header = (name: string) => request.headers.get(name);
      seen.push({
        by: header('X-Requested-By'),
        key: header('Idempotency-Key'),
        match: header('If-Match'),
      });
      return HttpResponse.json({}, { headers: { ETag: '"3-abc"' } });
    };
    hub.use(
      http.get(at('/me'), note),
      http.patch(at('/me'), note),
      http.post(at('/cpd-records'), note),
    );
    const { etag } = await versioned(api.GET('/me'));
    await answer(api.PATCH('/me', { params: { header: ifMatch(etag) }, body: { name: 'A' } }));
    await answer(
      api.POST('/cpd-records', {
        params: { header: once('key-12345') },
        body: { title: 'A', date: '2026-10-12', minutes: 60, scope: 'personal' },
      }),
    );
    expect(seen).toEqual([
      { by: null, key: null, match: null },
      { by: 'led-hub', key: null, match: '"3-abc"' },
      { by: 'led-hub', key: 'key-12345', match: null },
    ]);
  });
});

describe('an intent', () => {
  it('keeps its key for the same answers until it is done', () => {
    const intent = new Intent();
    const key = intent.keyFor({ title: 'A' });
    expect(key).toMatch(/^[A-Za-z0-9_-]{8,100}$/);
    expect(intent.keyFor({ title: 'A' })).toBe(key);
    expect(intent.keyFor({ title: 'B' })).not.toBe(key);
    const second = intent.keyFor({ title: 'B' });
    intent.done();
    expect(intent.keyFor({ title: 'B' })).not.toBe(second);
  });
});
