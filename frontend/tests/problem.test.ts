import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { answer, api } from '../src/api/client';
import { Problem } from '../src/api/problem';
import { errorsFrom } from '../src/ui/formErrors';
import { at, hub, refusal } from './hub';

const hubs = () => answer(api.GET('/hub')).catch((thrown: unknown) => thrown as Problem);

describe('what the hub refuses', () => {
  it('becomes a Problem with its code, words and next step', async () => {
    hub.use(http.get(at('/hub'), () => refusal(409, 'slot-taken', { nextFree: [{ id: 'a' }] })));
    const problem = await hubs();
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      status: 409,
      code: 'slot-taken',
      title: 'Title of slot-taken',
      detail: 'Detail of slot-taken.',
      requestId: 'request-1',
      nextFree: [{ id: 'a' }],
    });
  });

  it('is a Problem too when a proxy answers with a page of its own', async () => {
    hub.use(
      http.get(at('/hub'), () =>
        HttpResponse.html('<h1>Bad gateway: upstream at 10.0.0.1</h1>', { status: 502 }),
      ),
    );
    const problem = (await hubs()) as Problem;
    expect(problem).toMatchObject({ status: 502, code: 'unexpected-answer', isPassing: true });
    expect(problem.detail).not.toContain('10.0.0.1');
  });

  it('says that the connection is lost when nothing answers', async () => {
    hub.use(http.get(at('/hub'), () => HttpResponse.error()));
    expect(await hubs()).toMatchObject({ status: 0, code: 'unreachable', isPassing: true });
  });
});

describe('errors of a form', () => {
  const fields = ['title', 'speakers'];
  const refused = (errors: { field: string; code: string; detail: string }[]) =>
    new Problem({ status: 400, code: 'check-your-answers', errors });

  it('lead to the field they are about, also inside a list', () => {
    expect(
      errorsFrom(
        refused([
          { field: 'title', code: 'required', detail: 'Enter a title' },
          { field: 'speakers[0].name', code: 'too-long', detail: 'Enter a shorter name' },
          { field: 'startsAt', code: 'past', detail: 'Enter a later time' },
        ]),
        fields,
      ),
    ).toEqual([
      { field: 'title', message: 'Enter a title' },
      { field: 'speakers', message: 'Enter a shorter name' },
      { field: null, message: 'Enter a later time' },
    ]);
  });

  it('say the refusal once when it is about no field', () => {
    const problem = new Problem({
      status: 409,
      code: 'one-open-already',
      title: 'You have one already',
      detail: 'Cancel it first.',
    });
    expect(errorsFrom(problem, fields)).toEqual([
      { field: null, message: 'You have one already. Cancel it first.' },
    ]);
  });

  it('ask to send again what a log-in that ended kept from being saved', () => {
    const ended = new Problem({ status: 401, code: 'not-logged-in' });
    expect(errorsFrom(ended, fields)[0]?.message).toMatch(/Send it again/);
  });
});
