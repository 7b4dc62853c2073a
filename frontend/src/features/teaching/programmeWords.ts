import type { Programme, ProgrammeEffect } from '../../api/types';
import { londonInstant, timesWords, weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { intervals } from './programmeForm';

/** What a change will do to what doctors have in their diaries, before it is done. */
export function effectWords({ sessionsChanged, peopleToTell }: ProgrammeEffect): string {
  if (sessionsChanged === 0) return 'No published session changes. Nobody needs to be told.';
  const sessions = `${count(sessionsChanged, 'published session changes', 'published sessions change')}.`;
  return peopleToTell === 0
    ? `${sessions} Nobody has a place yet, so nobody needs to be told.`
    : `${sessions} ${count(peopleToTell, 'person', 'people')} will be told.`;
}

/** "Every second week from Tuesday 1 December 2026, 2pm to 3pm, until Tuesday 11 May 2027" */
export function rhythmWords(programme: Programme): string {
  const often =
    intervals.find(({ value }) => value === String(programme.intervalWeeks))?.label ??
    `Every ${programme.intervalWeeks} weeks`;
  const start = londonInstant(programme.anchorDate, programme.startTime) ?? '';
  const end = new Date(Date.parse(start) + programme.minutes * 60_000).toISOString();
  const dates = `from ${weekdayDateWords(programme.anchorDate)}`;
  return `${often} ${dates}, ${timesWords(start, end)}, until ${weekdayDateWords(programme.until)}`;
}
