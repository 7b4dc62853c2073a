import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Session } from '../../api/types';
import { addDays, londonDate, londonInstant } from '../../lib/time';

/** What is planned on the days from one to another, drafts included. */
export const useSessionsOnDays = (first: string, last: string) =>
  useQuery({
    queryKey: ['sessions', 'on-days', first, last],
    queryFn: () => readAll(first, last),
    enabled: first !== '' && last !== '',
  });

async function readAll(first: string, last: string): Promise<Session[]> {
  const from = londonInstant(first, '00:00') ?? undefined;
  const to = londonInstant(addDays(last, 1), '00:00') ?? undefined;
  const found: Session[] = [];
  let cursor: string | undefined;
  do {
    const query = { from, to, limit: 100, cursor };
    const page = await answer(api.GET('/sessions', { params: { query } }));
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return found;
}

/** What takes place on a day, but for one session. */
export const onDay = (sessions: Session[], date: string, except?: string) =>
  sessions.filter(
    ({ id, startsAt, status }) =>
      id !== except && status !== 'cancelled' && londonDate(startsAt) === date,
  );
