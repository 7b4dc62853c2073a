import type {
  ChangeProgramme,
  CreateProgramme,
  Programme,
  TeachingMode,
  WhenTwice,
} from '../../api/types';
import { minutesBetween } from '../../lib/time';
import { comesTwice, datesEvery } from '../../lib/wallClock';
import { isWhole, orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';
import type { Rhythm } from './programmeQueries';

/** A programme as it is typed. */
export type ProgrammeAnswers = {
  title: string;
  anchorDate: string;
  intervalWeeks: string;
  until: string;
  startTime: string;
  end: string;
  location: string;
  mode: string;
  capacity: string;
  theme: string;
  cpdMinutes: string;
  whenTwice: string;
  /** The first date that follows a change, or nothing for all to come. */
  from: string;
};

export const newProgramme: ProgrammeAnswers = {
  title: 'Tuesday teaching',
  anchorDate: '',
  intervalWeeks: '2',
  until: '',
  startTime: '14:00',
  end: '15:00',
  location: '',
  mode: 'in-person',
  capacity: '20',
  theme: 'clinical-update',
  cpdMinutes: '60',
  whenTwice: '',
  from: '',
};

export const intervals = [
  { value: '1', label: 'Every week' },
  { value: '2', label: 'Every second week' },
  { value: '3', label: 'Every third week' },
  { value: '4', label: 'Every fourth week' },
];

export function answersOfProgramme(programme: Programme): ProgrammeAnswers {
  return {
    title: programme.title,
    anchorDate: programme.anchorDate,
    intervalWeeks: String(programme.intervalWeeks),
    until: programme.until,
    startTime: programme.startTime,
    end: clockAfter(programme.startTime, programme.minutes),
    location: programme.location ?? '',
    mode: programme.mode,
    capacity: String(programme.capacity),
    theme: programme.theme,
    cpdMinutes: String(programme.cpdMinutes),
    whenTwice: '',
    from: '',
  };
}

export function checkProgramme(answers: ProgrammeAnswers): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof ProgrammeAnswers, message: string) => errors.push({ field, message });
  if (!answers.title.trim()) wrong('title', 'Enter a title');
  if (!answers.anchorDate) wrong('anchorDate', 'Enter the first date');
  if (!answers.until) wrong('until', 'Enter the last date');
  if (answers.anchorDate && answers.until && answers.until < answers.anchorDate) {
    wrong('until', 'The last date must be on or after the first date');
  }
  if (!answers.startTime) wrong('startTime', 'Enter the start time');
  if (!answers.end) wrong('end', 'Enter the end time');
  if (answers.startTime && answers.end && answers.end <= answers.startTime) {
    wrong('end', 'The end time must be after the start time');
  }
  if (errors.length === 0 && !answers.whenTwice && hasATwice(answers)) {
    wrong('whenTwice', 'Select which of the two times you mean');
  }
  if (!isWhole(answers.capacity, 1, 1000)) {
    wrong('capacity', 'Enter the number of places, from 1 to 1,000');
  }
  if (!isWhole(answers.cpdMinutes, 0, 480)) wrong('cpdMinutes', 'Enter minutes from 0 to 480');
  const length = minutesBetween(answers.startTime, answers.end);
  if (errors.length === 0 && Number(answers.cpdMinutes) > length) {
    wrong('cpdMinutes', `Enter at most ${length} CPD minutes: the session is that long`);
  }
  return errors;
}

const hasATwice = ({ anchorDate, intervalWeeks, until, startTime, from }: ProgrammeAnswers) =>
  datesEvery(Number(intervalWeeks), anchorDate, until).some(
    (date) => date >= from && comesTwice(date, startTime),
  );

export const rhythmOf = (answers: ProgrammeAnswers): Rhythm => ({
  anchorDate: answers.anchorDate,
  intervalWeeks: Number(answers.intervalWeeks),
  startTime: answers.startTime,
  minutes: minutesBetween(answers.startTime, answers.end),
  until: answers.until,
  ...(answers.whenTwice && { whenTwice: answers.whenTwice as WhenTwice }),
});

export const createFrom = (answers: ProgrammeAnswers, skip: string[]): CreateProgramme => ({
  ...factsFrom(answers),
  anchorDate: answers.anchorDate,
  intervalWeeks: Number(answers.intervalWeeks),
  skip,
});

export const changeFrom = (answers: ProgrammeAnswers): ChangeProgramme => ({
  ...factsFrom(answers),
  from: answers.from || null,
});

function factsFrom(answers: ProgrammeAnswers) {
  return {
    title: answers.title.trim(),
    startTime: answers.startTime,
    minutes: minutesBetween(answers.startTime, answers.end),
    whenTwice: (answers.whenTwice || null) as WhenTwice,
    until: answers.until,
    theme: answers.theme,
    location: orNull(answers.location),
    mode: answers.mode as TeachingMode,
    capacity: Number(answers.capacity),
    cpdMinutes: Number(answers.cpdMinutes),
  };
}

function clockAfter(time: string, minutes: number): string {
  const end = minutesBetween('00:00', time) + minutes;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
}
