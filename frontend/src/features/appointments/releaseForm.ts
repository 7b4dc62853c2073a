import type { ReleaseSlots, SlotDate } from '../../api/types';
import { dateWords } from '../../lib/time';
import type { FormError } from '../../ui/formErrors';
import { checkWays, waysFrom, type WaysAnswers } from './waysForm';

export type ReleaseAnswers = WaysAnswers & {
  date: string;
  start: string;
  end: string;
  minutes: string;
  everyWeeks: string;
  until: string;
};

export function checkRelease(answers: ReleaseAnswers, today: string): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof ReleaseAnswers, message: string) => errors.push({ field, message });
  if (!answers.date) wrong('date', 'Enter the first date');
  else if (answers.date < today) wrong('date', 'The first date must be today or later');
  if (!answers.start) wrong('start', 'Enter the start time');
  if (!answers.end) wrong('end', 'Enter the end time');
  if (answers.start && answers.end) {
    const long = clockMinutes(answers.end) - clockMinutes(answers.start);
    if (long <= 0) wrong('end', 'The end time must be after the start time');
    else if (long % Number(answers.minutes) !== 0) {
      wrong('end', `The time must divide into meetings of ${answers.minutes} minutes`);
    }
  }
  errors.push(...checkWays(answers));
  if (answers.everyWeeks) {
    if (!answers.until) wrong('until', 'Enter the last date');
    else if (answers.date && answers.until < answers.date) {
      wrong('until', 'The last date must be on or after the first date');
    }
  }
  return errors;
}

export function releaseFrom(answers: ReleaseAnswers): ReleaseSlots {
  return {
    date: answers.date,
    start: answers.start,
    end: answers.end,
    minutes: Number(answers.minutes) as ReleaseSlots['minutes'],
    ...waysFrom(answers),
    ...(answers.everyWeeks && { everyWeeks: Number(answers.everyWeeks), until: answers.until }),
  };
}

/** What a tutor may want to know about a date. */
export function marksOf({ bankHoliday, teaching, overlaps }: SlotDate): string[] {
  const marks: string[] = [];
  if (bankHoliday) marks.push(bankHoliday);
  if (teaching?.movedTo) marks.push(`${teaching.title} is moved to ${dateWords(teaching.movedTo)}`);
  else if (teaching) marks.push(`No ${teaching.title}`);
  if (overlaps) marks.push('You have times then already');
  return marks;
}

export const datesToStartWith = (dates: readonly SlotDate[]) =>
  dates.filter((one) => marksOf(one).length === 0).map(({ date }) => date);

export const leaveOut = (dates: readonly SlotDate[], chosen: readonly string[]) =>
  dates.map(({ date }) => date).filter((date) => !chosen.includes(date));

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
