import type { Appointment, MeetingMode, Slot, Topic } from '../../api/types';
import { londonDate } from '../../lib/time';

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

export function whereWords({ mode, place }: Pick<Slot | Appointment, 'mode' | 'place'>): string {
  return place ? `${modes[mode]}, ${place}` : modes[mode];
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
