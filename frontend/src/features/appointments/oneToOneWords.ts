import type {
  Appointment,
  AppointmentEvent,
  MeetingMode,
  PassedOn,
  Slot,
  Topic,
  WayToMeet,
} from '../../api/types';
import { londonDate } from '../../lib/time';
import { sentence } from '../../lib/words';

export const topics: Record<Topic, string> = {
  career: 'Career planning',
  'portfolio-pathway': 'Portfolio Pathway (was CESR)',
  portfolio: 'Building a portfolio',
  'exams-and-training': 'Exams and applying for training',
  'pay-contract-and-rota': 'Pay, contract or rota',
  'pastoral-or-wellbeing': 'How I am, or support for me',
  'workplace-difficulty': 'A difficulty at work',
  'something-else': 'Something else',
  'prefer-not-to-say': 'I would rather not say',
};

export const modes: Record<MeetingMode, string> = {
  'in-person': 'In person',
  online: 'Online',
  phone: 'By phone',
};

export type Meetable = Pick<Slot | Appointment, 'mode' | 'place' | 'otherWays'>;

export const waysOf = ({ mode, place, otherWays }: Meetable): WayToMeet[] => [
  { mode, place },
  ...otherWays,
];

export function whereWords({ mode, place }: Pick<Meetable, 'mode' | 'place'>): string {
  return place ? `${modes[mode]}, ${place}` : modes[mode];
}

/** "In person, online or by phone"; with where it is, if there is only one. */
export function waysWords(time: Meetable): string {
  if (time.otherWays.length === 0) return whereWords(time);
  const names = waysOf(time).map(({ mode }) => modes[mode]);
  const last = names.pop()!;
  return sentence(`${names.join(', ')} or ${last}`.toLowerCase());
}

/** Times under their London day, in the order they come in. */
export function byDay<T extends { startsAt: string }>(times: readonly T[]): [string, T[]][] {
  const days = new Map<string, T[]>();
  for (const time of times) {
    const day = londonDate(time.startsAt);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days];
}

/** Now, without the seconds, so that a page asks one question and not one a render. */
export function thisMinute(): string {
  const now = new Date();
  now.setSeconds(0, 0);
  return now.toISOString();
}

export const bases: Record<PassedOn['basis'], string> = {
  'risk-to-the-doctor': 'A serious risk to the doctor',
  'risk-to-patients': 'A serious risk to patients',
  'risk-to-others': 'A serious risk to others',
  'the-law': 'The law required it',
  'the-doctor-asked': 'The doctor asked for it',
};

/** What somebody did, after their name. */
export const actions: Record<AppointmentEvent['action'], string> = {
  booked: 'booked this time',
  cancelled: 'cancelled it',
  moved: 'moved it to another time',
  withdrawn: 'withdrew this time',
  changed: 'changed where or how you meet',
  'said-met': 'said that you met',
  'said-doctor-absent': 'said that the doctor could not be there',
  'said-tutor-absent': 'said that the tutor could not be there',
  'note-read': 'opened the note',
  'note-written': 'wrote the note',
  'passed-on': 'recorded that others were told',
};
