import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import type { ImportedReport, ImportMeetingReport, Register } from '../src/api/types';
import { ImportReportPage } from '../src/features/teaching/ImportReportPage';
import { aSession, at, hub } from './hub';

const { id } = aSession();
const CSV = 'Name,Email\nAdaeze Okonkwo,adaeze@trust.example\n';
const person = userEvent.setup();

function registerThat(hadBeenLocked: boolean): Register {
  return {
    sessionId: id,
    lockedAt: null,
    hadBeenLocked,
    present: 1,
    inRoom: 0,
    rate: { missed: 0, excused: 0, percent: 100 },
    items: [],
    leftLate: [],
    guests: [],
  };
}

let sent: ImportMeetingReport[];

beforeEach(() => {
  sent = [];
});

async function readAReport(hadBeenLocked: boolean) {
  const report: ImportedReport = { marked: 1, rows: [], register: registerThat(hadBeenLocked) };
  hub.use(
    http.post(at('/sessions/:id/register/import'), async ({ request }) => {
      const isDryRun = new URL(request.url).searchParams.get('dryRun') === 'true';
      if (!isDryRun) sent.push((await request.json()) as ImportMeetingReport);
      return HttpResponse.json(report);
    }),
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/teaching/${id}/register/import`]}>
        <Routes>
          <Route path="/teaching/:id/register/import" element={<ImportReportPage />} />
          <Route path="*" element={<p>Marked</p>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  // jsdom's files cannot be read as text.
  const file = Object.assign(new File([CSV], 'report.csv'), { text: () => Promise.resolve(CSV) });
  await person.upload(screen.getByLabelText('The meeting’s report'), file);
  await screen.findByRole('button', { name: 'Mark 1 person' });
}

const mark = () => person.click(screen.getByRole('button', { name: 'Mark 1 person' }));

it('asks why a register that had been locked is corrected, and sends the reason', async () => {
  await readAReport(true);
  await mark();
  screen.getByRole('link', { name: 'Enter why the register is corrected' });
  expect(document.title).toBe('Error: Import a meeting report – Teaching – LED Hub');
  expect(sent).toEqual([]);
  await person.type(screen.getByLabelText('Why you correct the register'), 'The report came late');
  await mark();
  await screen.findByText('Marked');
  expect(sent).toEqual([{ csv: CSV, minimumMinutes: 0, reason: 'The report came late' }]);
});

it('asks for no reason the first time', async () => {
  await readAReport(false);
  expect(screen.queryByLabelText('Why you correct the register')).toBeNull();
  await mark();
  await waitFor(() => expect(sent).toEqual([{ csv: CSV, minimumMinutes: 0, reason: null }]));
});
