import { londonDate } from '../../lib/time';

const MONTHS = 4;
const LISTED = 15;

const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' });

/** The first day of the term that is so many terms before the one of this day. */
function firstDay(today: string, before: number): Date {
  const at = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - ((at.getUTCMonth() + 1) % MONTHS) - before * MONTHS);
  return at;
}

/** The first days of the last terms that are over, the latest first. */
export function termsOver(now: Date): string[] {
  return Array.from({ length: LISTED }, (_, index) =>
    firstDay(londonDate(now), index + 1)
      .toISOString()
      .slice(0, 10),
  );
}

/** "August to November 2025", "December 2025 to March 2026" */
export function termWords(first: string): string {
  const start = new Date(`${first}T00:00:00Z`);
  const end = new Date(start);
  end.setUTCMonth(start.getUTCMonth() + MONTHS - 1);
  const years = [start, end].map((each) => each.getUTCFullYear());
  const began = years[0] === years[1] ? '' : ` ${years[0]}`;
  return `${month.format(start)}${began} to ${month.format(end)} ${years[1]}`;
}

/** The first day of the term that a report ends with. */
export const termThatEnds = (last: string) => firstDay(last, 0).toISOString().slice(0, 10);

export const FIRST_TERM = 'First term';
export const LAST_TERM = 'Last term';

/** The last terms that are over, and those that a report is of, the latest first. */
export function termChoices(now: Date, { from, to }: { from: string; to: string }) {
  return [...new Set([...termsOver(now), termThatEnds(to), from])]
    .sort()
    .reverse()
    .map((first) => ({ value: first, label: termWords(first) }));
}

/** What is wrong with the terms of a form. */
export function checkTerms({ from, to }: { from: string; to: string }) {
  return from > to
    ? [{ field: 'to', message: 'Choose a last term that is not before the first' }]
    : [];
}
