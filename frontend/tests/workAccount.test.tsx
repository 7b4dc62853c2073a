import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { LogInPage } from '../src/features/identity/LogInPage';
import { at, hub, refusal } from './hub';

const LINK = 'Log in with your work account';

let ways: string[];
let me: () => Response;

beforeEach(() => {
  ways = ['single-sign-on', 'code'];
  me = () => refusal(401, 'not-logged-in');
  hub.use(
    http.get(at('/hub'), () =>
      HttpResponse.json({
        name: 'LED Hub',
        version: '1',
        trial: false,
        logIn: ways,
        invites: true,
      }),
    ),
    http.get(at('/me'), () => me()),
    http.post(at('/log-in/session/renewal'), () => refusal(401, 'not-logged-in')),
  );
});

function open(address: string) {
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/log-in" element={<LogInPage />} />
          <Route path="/teaching" element={<p>Teaching</p>} />
          <Route path="/home" element={<p>Home</p>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const summary = () => screen.findByRole('alert');

describe('the log-in page', () => {
  it('offers the work account first, on the way to the page that was wanted', async () => {
    open('/log-in?then=/teaching');
    const link = await screen.findByRole('link', { name: LINK });
    expect(link.getAttribute('href')).toBe('/api/v1/log-in/single-sign-on?then=%2Fteaching');
    const code = screen.getByRole('button', { name: 'Email me a code' });
    expect(link.compareDocumentPosition(code)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('leads nowhere else', async () => {
    open('/log-in?then=//elsewhere.example');
    const link = await screen.findByRole('link', { name: LINK });
    expect(link.getAttribute('href')).toBe('/api/v1/log-in/single-sign-on?then=%2Fhome');
  });

  it('does not offer what is off', async () => {
    ways = ['code'];
    open('/log-in');
    await screen.findByRole('button', { name: 'Email me a code' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('link', { name: LINK })).toBeNull();
  });

  it.each([
    ['expired', /took too long/],
    ['provider-away', /does not answer just now/],
    ['provider-refused', /did not confirm who you are/],
    ['email-not-verified', /has not checked the email/],
    ['not-invited', /Nobody on the programme/],
    ['left', /You have left/],
    ['no-role', /no role/],
    ['other-account', /another work account/],
    ['wrong-trust', /another trust/],
    ['of-a-later-version', /did not confirm who you are/],
  ])('says why it ended: %s', async (code, words) => {
    open(`/log-in?problem=${code}&then=/teaching`);
    expect((await summary()).textContent).toMatch(words);
    expect(document.title).toMatch(/^Error: Log in/);
  });
});

describe('back from the identity provider', () => {
  it('goes on to the page that was wanted, and remembers that somebody is logged in', async () => {
    me = () => HttpResponse.json({ id: '1' }, { headers: { ETag: '"1"' } });
    open('/log-in?done=yes&then=/teaching');
    await screen.findByText('Teaching');
    expect(Object.values(localStorage)).toContain('yes');
  });

  it('says that the browser kept no cookie', async () => {
    open('/log-in?done=yes&then=/teaching');
    await screen.findByRole('heading', { name: 'You are not logged in' });
    expect(screen.getByRole('link', { name: 'log in again' }).getAttribute('href')).toBe(
      '/log-in?then=%2Fteaching',
    );
  });

  it('says that the hub does not answer', async () => {
    me = () => refusal(503, 'unavailable');
    open('/log-in?done=yes&then=/teaching');
    await screen.findByText('We could not load your account');
  });
});
