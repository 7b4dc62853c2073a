import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MissedSession, Session } from '../src/api/types';
import { RecordLearningPage } from '../src/features/cpd/RecordLearningPage';
import { SessionResources } from '../src/features/teaching/SessionResources';
import { aSession, at, hub, refusal } from './hub';

const film = '01890a5d-ac96-774b-bcce-b302099a8058';
const after = new Date('2026-12-09T09:00:00Z');
const resources = [{ id: film, title: 'Sepsis, recorded', kind: 'recording' }];
const missed = {
  id: aSession().id,
  title: 'Sepsis in the first hour',
  startsAt: '2026-12-08T14:00:00Z',
  endsAt: '2026-12-08T15:00:00Z',
  resources,
  recordId: null,
} as MissedSession;

let sent: unknown[];
let offered: MissedSession[];
let asked: number;

beforeEach(() => {
  sent = [];
  offered = [missed];
  asked = 0;
  hub.use(
    http.get(at('/sessions/:id/resources'), () =>
      HttpResponse.json({ items: resources, next: null }),
    ),
    http.get(at('/missed-sessions'), () => {
      asked += 1;
      return HttpResponse.json({ items: offered, next: null });
    }),
    http.get(at('/resources/:id'), () =>
      HttpResponse.json(resources[0], { headers: { ETag: '"1-x"' } }),
    ),
    http.post(at('/cpd-records/from-recording'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: film, title: 'Sepsis in the first hour' }, { status: 201 });
    }),
  );
});

function show(page: React.ReactNode, address = '/') {
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/cpd/from-recording/:id" element={<RecordLearningPage />} />
          <Route path="/cpd" element={<Arrived />} />
          <Route path="*" element={page} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

function Arrived() {
  return <p>{(useLocation().state as { done: string }).done}</p>;
}

const ofSession = (facts: Partial<Session>, isLed = true) =>
  show(
    <SessionResources session={aSession({ status: 'held', ...facts })} isLed={isLed} now={after} />,
  );

describe('what the library has of a session', () => {
  it('is offered as CPD to a doctor who missed it', async () => {
    ofSession({});
    expect(await screen.findByRole('link', { name: 'Sepsis, recorded' })).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Record with reflection' });
    expect(link.getAttribute('href')).toBe(`/cpd/from-recording/${film}?session=${missed.id}`);
  });

  it('leads to the record once there is one', async () => {
    offered = [{ ...missed, recordId: film }];
    ofSession({});
    const link = await screen.findByRole('link', { name: 'See it in your CPD' });
    expect(link.getAttribute('href')).toBe(`/cpd/${film}`);
    expect(screen.queryByRole('link', { name: 'Record with reflection' })).toBeNull();
  });

  it.each([
    ['who was there', { myAttendance: 'in-person' as const }, true],
    ['who is no doctor', {}, false],
    [
      'before it is over',
      { startsAt: '2026-12-09T08:30:00Z', endsAt: '2026-12-09T09:30:00Z' },
      true,
    ],
    ['when it was cancelled', { status: 'cancelled' as const }, true],
  ])('is only listed for or %s', async (_, facts, isLed) => {
    ofSession(facts, isLed);
    await screen.findByRole('link', { name: 'Sepsis, recorded' });
    expect(asked).toBe(0);
    expect(screen.queryByText('Because you missed it')).toBeNull();
  });
});

describe('recording what was learned', () => {
  const person = userEvent.setup();
  const save = () => person.click(screen.getByRole('button', { name: 'Save' }));
  const open = () => show(null, `/cpd/from-recording/${film}?session=${missed.id}`);

  it('asks for all four answers', async () => {
    open();
    await screen.findByLabelText('What did you learn?');
    await save();
    for (const message of [
      'Enter minutes from 5 to 480',
      'Enter what you learned',
      'Enter how it applies to your work',
      'Enter what you will change',
    ]) {
      expect(screen.getByRole('link', { name: message })).toBeTruthy();
    }
    expect(document.title).toMatch(/^Error: /);
    expect(sent).toEqual([]);
  });

  it('sends them with the session, and says that it is personal', async () => {
    open();
    await answer();
    await save();
    expect(
      await screen.findByText('“Sepsis in the first hour” is added as personal CPD'),
    ).toBeTruthy();
    expect(sent).toEqual([
      {
        resourceId: film,
        sessionId: missed.id,
        minutes: 45,
        learned: 'Lactate early',
        applies: 'On nights',
        willChange: 'Cultures first',
      },
    ]);
  });

  it('keeps what was typed when it is recorded already', async () => {
    hub.use(
      http.post(at('/cpd-records/from-recording'), () =>
        refusal(409, 'recorded-already', { detail: 'You have recorded this already.' }),
      ),
    );
    open();
    await answer();
    await save();
    expect(await screen.findByText(/You have recorded this already\.$/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did you learn?').value).toBe(
      'Lactate early',
    );
  });

  async function answer() {
    await person.type(await screen.findByLabelText('How many minutes did it take?'), '45');
    await person.type(screen.getByLabelText('What did you learn?'), 'Lactate early');
    await person.type(screen.getByLabelText('How does it apply to your work?'), 'On nights');
    await person.type(screen.getByLabelText('What will you change?'), 'Cultures first');
  }
});
