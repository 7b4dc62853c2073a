import type { ChangeSession, Session, TeachingMode } from '../../api/types';
import { addDays, londonDate, londonInstant, londonTime, minutesBetween } from '../../lib/time';
import { comesTwice } from '../../lib/wallClock';
import { isWhole, lines, orNull } from '../../lib/words';

import type { FormError } from '../../ui/formErrors';

const INTERNAL = 'internal';
const EXTERNAL = 'external';

export const holders = [
  { value: INTERNAL, label: 'This trust', hint: 'Attendance becomes a CPD record.' },
  {
    value: EXTERNAL,
    label: 'Somebody else',
    hint: 'It is listed here. Doctors log it themselves, with the certificate they get there.',
  },
];

/** A session as it is typed: dates and times as people say them, lists as lines. */
export type SessionAnswers = {
  title: string;
  summary: string;
  theme: string;
  date: string;
  start: string;
  end: string;
  whenTwice: string;
  location: string;
  mode: string;
  capacity: string;
  speakers: string;
  outcomes: string;
  specialties: string[];
  professions: string[];
  holder: string;
  domains: string[];
  cips: string[];
  joinUrl: string;
  materials: string;
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
    whenTwice: '',
    location: '',
    mode: 'in-person',
    capacity: '20',
    speakers: '',
    outcomes: '',
    specialties: [],
    professions: [],
    holder: INTERNAL,
    domains: [],
    cips: [],
    joinUrl: '',
    materials: '',
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
    whenTwice: whenTwiceOf(session.startsAt) || whenTwiceOf(session.endsAt),
    location: session.location ?? '',
    mode: session.mode,
    capacity: String(session.capacity),
    speakers: (session.speakers ?? [])
      .map(({ name, role }) => (role ? `${name}, ${role}` : name))
      .join('\n'),
    outcomes: (session.outcomes ?? []).join('\n'),
    specialties: session.specialties ?? [],
    professions: session.professions ?? [],
    holder: session.external ? EXTERNAL : INTERNAL,
    domains: (session.domains ?? []).map(String),
    cips: (session.cips ?? []).map(String),
    joinUrl: session.joinUrl ?? '',
    materials: (session.materials ?? []).map(({ title, url }) => `${title}, ${url}`).join('\n'),
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
  if (
    !answers.whenTwice &&
    [answers.start, answers.end].some((at) => comesTwice(answers.date, at))
  ) {
    wrong('whenTwice', 'Select which of the two times you mean');
  }
  if (answers.joinUrl && !isAddress(answers.joinUrl.trim())) {
    wrong('joinUrl', 'Enter an address that starts with https://');
  }
  if (
    lines(answers.materials)
      .map(materialFrom)
      .some(({ title, url }) => !title || !isAddress(url))
  ) {
    wrong('materials', 'Enter each as a title, a comma and an address that starts with https://');
  }
  if (!isWhole(answers.capacity, 1, 1000)) {
    wrong('capacity', 'Enter the number of places, from 1 to 1,000');
  }
  if (!isWhole(answers.cpdMinutes, 0, 480)) wrong('cpdMinutes', 'Enter minutes from 0 to 480');
  const length = minutesBetween(answers.start, answers.end);
  if (errors.length === 0 && Number(answers.cpdMinutes) > length) {
    wrong('cpdMinutes', `Enter at most ${length} CPD minutes: the session is that long`);
  }
  return errors;
}

/** @param known speakers that were read before, who stay who they are while their name stays the same */
export function sessionFrom(
  answers: SessionAnswers,
  known: Session['speakers'] = [],
): ChangeSession {
  return {
    title: answers.title.trim(),
    summary: orNull(answers.summary),
    theme: answers.theme,
    startsAt: londonInstant(answers.date, answers.start, answers.whenTwice) ?? '',
    endsAt: londonInstant(answers.date, answers.end, answers.whenTwice) ?? '',
    location: orNull(answers.location),
    mode: answers.mode as TeachingMode,
    capacity: Number(answers.capacity),
    speakers: lines(answers.speakers).map((line) => speakerFrom(line, known)),
    outcomes: lines(answers.outcomes),
    professions: answers.professions,
    domains: answers.domains.map(Number).sort(),
    cips: answers.cips.map(Number).sort(),
    joinUrl: orNull(answers.joinUrl),
    materials: lines(answers.materials).map(materialFrom),
    specialties: answers.specialties,
    external: answers.holder === EXTERNAL,
    cpdMinutes: Number(answers.cpdMinutes),
  };
}

/** Whether those with a place get an email about the change: of what they need to be there. */
export function isTold(before: Session, after: ChangeSession): boolean {
  const isSameTime = (one: string, other: string) => Date.parse(one) === Date.parse(other);
  return (
    before.title !== after.title ||
    (before.location ?? null) !== after.location ||
    before.mode !== after.mode ||
    !isSameTime(before.startsAt, after.startsAt) ||
    !isSameTime(before.endsAt, after.endsAt)
  );
}

/** "Dr Miriam Castellano, Consultant in Acute Medicine, miriam.castellano@trust.example" */
function speakerFrom(line: string, known: Session['speakers']) {
  const parts = line.split(',').map((part) => part.trim());
  const email = parts.find((part) => part.includes('@')) ?? null;
  const [name = '', ...role] = parts.filter((part) => part !== email);
  const personId = email ? null : (known?.find((one) => one.name === name)?.personId ?? null);
  return { name, role: orNull(role.join(', ')), email, personId };
}

/** "Slides, https://…" */
function materialFrom(line: string) {
  const comma = line.lastIndexOf(',');
  return { title: line.slice(0, Math.max(comma, 0)).trim(), url: line.slice(comma + 1).trim() };
}

function whenTwiceOf(instant: string): string {
  const date = londonDate(instant);
  const time = londonTime(instant);
  if (!comesTwice(date, time)) return '';
  const first = londonInstant(date, time) ?? '';
  return Date.parse(first) === Date.parse(instant) ? 'earlier' : 'later';
}

const isAddress = (text: string) => /^https:\/\/[^\s"<>]+$/.test(text);

function nextTuesday(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (2 - weekday + 7) % 7 || 7);
}
