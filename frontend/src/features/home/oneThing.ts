import type { Appointment, CpdSummary, Session } from '../../api/types';
import { nearWords } from '../../lib/time';
import { canCheckIn } from '../teaching/checkInTimes';

/** What a doctor's own pages say at the moment. */
export interface DoctorsDay {
  now: Date;
  /** Soonest first. */
  sessions: readonly Session[];
  /** Soonest first. */
  appointments: readonly Appointment[];
  cpd: CpdSummary | null;
}

export type OneThing =
  | { kind: 'check-in'; session: Session }
  | { kind: 'give-feedback'; session: Session }
  | { kind: 'sign-up'; session: Session }
  | { kind: 'join-waiting-list'; session: Session }
  | { kind: 'take-offer'; session: Session }
  | { kind: 'my-teaching'; session: Session; near: 'today' | 'tomorrow' | null }
  | { kind: 'my-meeting'; appointment: Appointment; near: 'today' | 'tomorrow' | null }
  | { kind: 'start-here' }
  | { kind: 'add-cpd' };

/**
 * The one thing to do now. Teaching that is on comes first; then something of one's own today or
 * tomorrow; then the next session without a place; then what is booked further ahead; and for
 * someone with nothing at all ahead, a place to start.
 */
export function oneThing(day: DoctorsDay): OneThing {
  const isOn = day.sessions.find(
    (session) => session.myPlace?.state === 'confirmed' && canCheckIn(session, day.now),
  );
  if (isOn) return { kind: 'check-in', session: isOn };
  const heard = day.sessions.find(({ myFeedback }) => myFeedback?.state === 'open');
  if (heard) return { kind: 'give-feedback', session: heard };
  const offer = day.sessions.find((session) => session.myPlace?.state === 'offered');
  if (offer) return { kind: 'take-offer', session: offer };
  const mine = nextOfMine(day);
  if (mine?.near) return mine;
  const open = day.sessions.find(
    (session) => isAhead(session, day.now) && !session.myPlace && !session.myAbsence,
  );
  if (open) return { kind: open.placesLeft > 0 ? 'sign-up' : 'join-waiting-list', session: open };
  if (mine) return mine;
  return isNew(day) ? { kind: 'start-here' } : { kind: 'add-cpd' };
}

/** True for someone who has done nothing here yet, and gets "Start here: new to the NHS". */
export function isNew({ sessions, appointments, cpd }: DoctorsDay): boolean {
  const hasPlace = sessions.some(({ myPlace }) => myPlace);
  return !hasPlace && appointments.length === 0 && cpd !== null && cpd.minutes === 0;
}

function nextOfMine({ now, sessions, appointments }: DoctorsDay) {
  const session = sessions.find((one) => isAhead(one, now) && one.myPlace?.state === 'confirmed');
  const appointment = appointments.find(
    (one) => one.state === 'booked' && new Date(one.startsAt) > now,
  );
  if (session && (!appointment || session.startsAt <= appointment.startsAt)) {
    return { kind: 'my-teaching', session, near: nearWords(session.startsAt, now) } as const;
  }
  return appointment
    ? ({ kind: 'my-meeting', appointment, near: nearWords(appointment.startsAt, now) } as const)
    : null;
}

function isAhead(session: Session, now: Date): boolean {
  return session.status === 'scheduled' && new Date(session.startsAt) > now;
}
