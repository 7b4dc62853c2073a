import type { ChangeSession, Session, TeachingMode, Theme } from '../../api/types';
import { addDays, londonDate, londonInstant, londonTime } from '../../lib/time';
import { lines, orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';

/** A session as it is typed: dates and times as people say them, lists as lines. */
export type SessionAnswers = {
  title: string;
  summary: string;
  theme: string;
  date: string;
  start: string;
  end: string;
  location: string;
  mode: string;
  capacity: string;
  speakers: string;
  outcomes: string;
  specialties: string;
  domains: string[];
  cpdMinutes: string;
};

export function newAnswers(now: Date): SessionAnswers {
  return {
    title: '',
    summary: '',
    theme: 'clinical-update',
    date: nextTuesday(londonDate(now)),
    start: '14:00',
    end: '15:00',
    location: '',
    mode: 'in-person',
    capacity: '20',
    speakers: '',
    outcomes: '',
    specialties: '',
    domains: [],
    cpdMinutes: '60',
  };
}

export function answersOf(session: Session): SessionAnswers {
  return {
    title: session.title,
    summary: session.summary ?? '',
    theme: session.theme,
    date: londonDate(session.startsAt),
    start: londonTime(session.startsAt),
    end: londonTime(session.endsAt),
    location: session.location ?? '',
    mode: session.mode,
    capacity: String(session.capacity),
    speakers: (session.speakers ?? [])
      .map(({ name, role }) => (role ? `${name}, ${role}` : name))
      .join('\n'),
    outcomes: (session.outcomes ?? []).join('\n'),
    specialties: (session.specialties ?? []).join('\n'),
    domains: (session.domains ?? []).map(String),
    cpdMinutes: String(session.cpdMinutes ?? 0),
  };
}

export function checkSession(answers: SessionAnswers): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof SessionAnswers, message: string) => errors.push({ field, message });
  if (!answers.title.trim()) wrong('title', 'Enter a title');
  if (!answers.date) wrong('date', 'Enter the date');
  if (!answers.start) wrong('start', 'Enter the start time');
  if (!answers.end) wrong('end', 'Enter the end time');
  if (answers.date && answers.start && !londonInstant(answers.date, answers.start)) {
    wrong('start', 'This time does not exist on that day: the clocks go forward');
  }
  if (answers.start && answers.end && answers.end <= answers.start) {
    wrong('end', 'The end time must be after the start time');
  }
  if (!isWhole(answers.capacity, 1, 1000)) {
    wrong('capacity', 'Enter the number of places, from 1 to 1,000');
  }
  if (!isWhole(answers.cpdMinutes, 0, 480)) wrong('cpdMinutes', 'Enter minutes from 0 to 480');
  return errors;
}

export function sessionFrom(answers: SessionAnswers): ChangeSession {
  return {
    title: answers.title.trim(),
    summary: orNull(answers.summary),
    theme: answers.theme as Theme,
    startsAt: londonInstant(answers.date, answers.start) ?? '',
    endsAt: londonInstant(answers.date, answers.end) ?? '',
    location: orNull(answers.location),
    mode: answers.mode as TeachingMode,
    capacity: Number(answers.capacity),
    speakers: lines(answers.speakers).map(speakerFrom),
    outcomes: lines(answers.outcomes),
    domains: answers.domains.map(Number).sort(),
    specialties: [...new Set(lines(answers.specialties))],
    cpdMinutes: Number(answers.cpdMinutes),
  };
}

/** "Dr Miriam Castellano, Consultant in Acute Medicine" */
function speakerFrom(line: string) {
  const comma = line.indexOf(',');
  if (comma < 0) return { name: line, role: null };
  return { name: line.slice(0, comma).trim(), role: orNull(line.slice(comma + 1)) };
}

export function isWhole(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

/** Between two wall-clock times of one day, such as 14:00 and 15:00. */
export function minutesBetween(start: string, end: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(end) - minutes(start);
}

function nextTuesday(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (2 - weekday + 7) % 7 || 7);
}
