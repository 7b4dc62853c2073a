import type { AbsenceReason, Session } from '../../api/types';
import { whenWords } from '../../lib/time';

export const absenceReasons: Record<AbsenceReason, string> = {
  'on-call': 'On call',
  nights: 'Nights',
  'zero-day': 'Zero day',
  'annual-leave': 'Annual leave',
  'study-leave': 'Study leave',
  sick: 'Sick',
  'not-released': 'Not released',
  other: 'Another reason',
};

/** "You told us you cannot come: nights." */
export const absenceWords = (reason: AbsenceReason) =>
  `You told us you cannot come: ${absenceReasons[reason].toLowerCase()}.`;

const LATE_FROM = 48 * 3_600_000;

export const leftLateWords =
  'You gave up your place in the last 48 hours. The education team sees that it was late, and not why.';

/** What follows from giving up a place now; nothing while it is early. */
export function lateWords({ myPlace, startsAt }: Session, now: Date): string {
  const isLate = myPlace?.state === 'confirmed' && Date.parse(startsAt) - now.getTime() < LATE_FROM;
  return isLate ? 'It is noted that this was in the last 48 hours. You can always say so.' : '';
}

export const leftWords = (session: Session, now: Date) =>
  `You have given up your place. ${lateWords(session, now)}`.trim();

/** A message to a rota coordinator or consultant, to be changed and sent by the doctor. */
export function releaseRequest(
  session: Pick<Session, 'title' | 'startsAt' | 'endsAt' | 'location'>,
) {
  return [
    'Release for protected teaching',
    '',
    'I would like to be released from clinical work for this session:',
    '',
    session.title,
    whenWords(session.startsAt, session.endsAt),
    ...(session.location ? [session.location] : []),
    '',
    'Can you arrange cover for this time? If it is not possible, tell me the reason, so that we can agree how I make up the missed teaching.',
    '',
    'Thank you',
  ].join('\n');
}
