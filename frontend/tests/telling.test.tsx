import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { CancelSessionPage } from '../src/features/teaching/CancelSessionPage';
import { EditSessionPage } from '../src/features/teaching/EditSessionPage';
import { aSession, at, hub, refusal } from './hub';

const session = aSession({ speakers: [], location: 'Seminar Room 2' });
const told = { count: 1, people: [{ id: session.id, name: 'Adaeze Okonkwo' }] };
const person = userEvent.setup();
const save = () => person.click(screen.getByRole('button', { name: 'Save' }));
const question = /Send an update to 1 person/;

let writes: string[];
let answerWho: () => Response | Promise<Response>;

beforeEach(() => {
  writes = [];
  answerWho = () => HttpResponse.json(told);
  hub.use(
    http.get(at('/teaching-settings'), () => refusal(404, 'not-found')),
    http.get(at('/sessions'), () => HttpResponse.json({ items: [], next: null })),
    http.get(at('/sessions/:id'), () => HttpResponse.json(session, { headers: { ETag: '"1-x"' } })),
    http.get(at('/sessions/:id/people-to-tell'), () => answerWho()),
    http.put(at('/sessions/:id'), async ({ request }) => {
      writes.push(((await request.json()) as { location: string }).location);
      return HttpResponse.json(session);
    }),
  );
});

function open(page: 'edit' | 'cancel') {
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <MemoryRouter initialEntries={[`/teaching/${session.id}/${page}`]}>
        <Routes>
          <Route path="/teaching/:id/edit" element={<EditSessionPage />} />
          <Route path="/teaching/:id/cancel" element={<CancelSessionPage />} />
          <Route path="*" element={<p>Saved</p>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

async function moveTheRoom() {
  const room = await screen.findByLabelText(/Where/);
  await person.clear(room);
  await person.type(room, 'Lecture Theatre 1');
}

describe('a session that is edited', () => {
  it('is not saved before it is said who is told, however late that is known', async () => {
    let known = () => {};
    answerWho = () => new Promise((resolve) => (known = () => resolve(HttpResponse.json(told))));
    open('edit');
    await moveTheRoom();
    await save();
    await save();
    expect(writes).toEqual([]);
    known();
    await screen.findByText(question);
    expect(writes).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Save and send' }));
    await waitFor(() => expect(writes).toEqual(['Lecture Theatre 1']));
  });

  it('asks about who has come since it was opened', async () => {
    answerWho = () => HttpResponse.json({ count: 0, people: [] });
    open('edit');
    await moveTheRoom();
    answerWho = () => HttpResponse.json(told);
    await save();
    await screen.findByText(question);
    expect(writes).toEqual([]);
  });

  it('is not saved while nobody can say who is told, and keeps the answers', async () => {
    answerWho = () => refusal(503, 'unavailable');
    open('edit');
    await moveTheRoom();
    await save();
    await screen.findByText('Title of unavailable');
    expect(writes).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>(/Where/).value).toBe('Lecture Theatre 1');
    answerWho = () => HttpResponse.json(told);
    await save();
    await screen.findByText(question);
  });

  it('moves the focus to the question, and back to the page with the answer', async () => {
    open('edit');
    await moveTheRoom();
    await save();
    await screen.findByText(question);
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Before you save' }));
    await person.tab();
    await person.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save and send' }));
    await person.tab();
    await person.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(writes).toEqual([]);
  });

  it('is saved at once where nobody is told', async () => {
    answerWho = () => HttpResponse.json({ count: 0, people: [] });
    open('edit');
    await moveTheRoom();
    await save();
    await screen.findByText('Saved');
    expect(writes).toEqual(['Lecture Theatre 1']);
  });
});

describe('a session that is cancelled', () => {
  it('cannot be cancelled before it is said who is told', async () => {
    answerWho = () => refusal(503, 'unavailable');
    open('cancel');
    await screen.findByText(/We could not load/);
    expect(screen.queryByRole('button', { name: 'Cancel the session' })).toBeNull();
    answerWho = () => HttpResponse.json(told);
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/1 person has a place or waits for one/);
    screen.getByRole('button', { name: 'Cancel the session' });
  });
});
