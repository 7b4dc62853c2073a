import type { Session } from '../../api/types';
import { dayWords, londonDate, timeWords } from '../../lib/time';
import { takesPlace } from './sessionWords';

const MINUTE = 60_000;
const OPENS_BEFORE_START = 15 * MINUTE;
const CLOSES_AFTER_END = 30 * MINUTE;
const SEATS_ARE_KEPT = 10 * MINUTE;

type Times = Pick<Session, 'startsAt' | 'endsAt'>;

export type CheckInTime = 'early' | 'open' | 'over';

/** From 15 minutes before the start until 30 minutes after the end, as the hub has it. */
export function checkInTime(session: Times, now: Date): CheckInTime {
  if (now < opensAt(session)) return 'early';
  return now.getTime() > Date.parse(session.endsAt) + CLOSES_AFTER_END ? 'over' : 'open';
}

/** True when a doctor can check in now and has not yet. */
export function canCheckIn(session: Session, now: Date): boolean {
  return takesPlace(session) && !session.myAttendance && checkInTime(session, now) === 'open';
}

/** "Check in opens at 1:45pm", with the day when that is not today. */
export function opensWords(session: Times, now: Date): string {
  const opens = opensAt(session);
  const isToday = londonDate(opens) === londonDate(now);
  return `Check in opens ${isToday ? '' : `on ${dayWords(opens)} `}at ${timeWords(opens)}`;
}

export const takesASeat = ({ myPlace, mode }: Session) =>
  mode === 'online' || myPlace?.state === 'confirmed' || myPlace?.state === 'offered';

/** For who comes without a place. */
export function walkInWords({ startsAt }: Times): string {
  const keptUntil = new Date(Date.parse(startsAt) + SEATS_ARE_KEPT);
  return `You do not have a place. In the room, seats are kept for doctors who signed up until ${timeWords(keptUntil)}. You can check in when a seat is free.`;
}

function opensAt({ startsAt }: Times): Date {
  return new Date(Date.parse(startsAt) - OPENS_BEFORE_START);
}

const EVERY = 10_000;
const A_MOMENT = 300;
const A_DAY = 24 * 60 * MINUTE;

/**
 * Milliseconds until check in opens, the session starts or it ends, whichever is next; false when
 * that is more than a day away, or all of it is over.
 */
export function untilNextTurn(session: Times | undefined, now: number): number | false {
  if (!session) return false;
  const turns = [
    opensAt(session).getTime(),
    Date.parse(session.startsAt),
    Date.parse(session.endsAt),
  ];
  const next = turns.find((turn) => turn > now);
  return next !== undefined && next - now < A_DAY ? next - now + A_MOMENT : false;
}

/**
 * Milliseconds until the code on the screen is read again: every ten seconds for the count, and as
 * soon as the code has turned.
 */
export function untilNextCode(validUntil: string | undefined, now: number): number {
  if (!validUntil) return EVERY;
  const turned = Date.parse(validUntil) - now + A_MOMENT;
  return turned > 0 ? Math.min(turned, EVERY) : EVERY;
}
