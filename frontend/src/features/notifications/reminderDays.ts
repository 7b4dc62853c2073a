import { isWhole } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';

const MOST_REMINDERS = 3;

const parts = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** "7, 1" */
export const wordsOf = (days: number[]) => days.join(', ');

/** The days that were typed, once they are right. */
export const daysOf = (text: string) => parts(text).map(Number);

export function checkReminders(answers: Record<string, string>): FormError[] {
  return Object.entries(answers).flatMap(([field, text]) => {
    const message = problemOf(parts(text));
    return message ? [{ field, message }] : [];
  });
}

function problemOf(days: string[]): string | null {
  if (days.length > MOST_REMINDERS) return `Enter up to ${MOST_REMINDERS} numbers of days`;
  if (!days.every((day) => isWhole(day, 1, 30))) return 'Enter days from 1 to 30, like 7, 1';
  if (new Set(days.map(Number)).size < days.length) return 'Enter each number of days once';
  return null;
}
