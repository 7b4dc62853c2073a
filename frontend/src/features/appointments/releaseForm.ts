import type { MeetingMode, ReleaseSlots } from '../../api/types';
import { bankHoliday } from '../../lib/bankHolidays';
import { addDays } from '../../lib/time';
import { orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';

export type ReleaseAnswers = {
  date: string;
  start: string;
  end: string;
  minutes: string;
  mode: string;
  place: string;
  everyWeeks: string;
  until: string;
};

/** A day that will be made, and what the calendar says about it. */
export interface ReleaseDate {
  date: string;
  holiday: string | undefined;
}

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
    mode: answers.mode as MeetingMode,
    place: orNull(answers.place),
    ...(answers.everyWeeks && { everyWeeks: Number(answers.everyWeeks), until: answers.until }),
  };
}

/** The dates that a release will make, first to last. */
export function datesOf(answers: ReleaseAnswers): ReleaseDate[] {
  const dates: ReleaseDate[] = [];
  const last = answers.everyWeeks ? answers.until : answers.date;
  const step = Number(answers.everyWeeks || 1) * 7;
  for (let date = answers.date; date <= last; date = addDays(date, step)) {
    dates.push({ date, holiday: bankHoliday(date) });
  }
  return dates;
}

/** The wall-clock times of the meetings on each date, as 15:00. */
export function timesOf(answers: ReleaseAnswers): string[] {
  const times: string[] = [];
  const minutes = Number(answers.minutes);
  const end = clockMinutes(answers.end);
  for (let at = clockMinutes(answers.start); at + minutes <= end; at += minutes) {
    times.push(
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
    );
  }
  return times;
}

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
