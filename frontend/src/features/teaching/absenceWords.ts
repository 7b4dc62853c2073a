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
