import type { Session, TeachingMode } from '../../api/types';
import { dayWords, timeWords } from '../../lib/time';
import { count } from '../../lib/words';

export const modes: Record<TeachingMode, string> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person or online',
};

/** Published, and not called off: before, during or after it. */
export const takesPlace = ({ status }: Session) =>
  status === 'scheduled' || status === 'held' || status === 'register-locked';

export const isFull = (session: Session) => session.placesLeft === 0;
export const hasStarted = (session: Session, now: Date) => new Date(session.startsAt) <= now;

export function placeWords(session: Session): string {
  if (session.myPlace?.state === 'confirmed') return 'You have a place.';
  if (session.myPlace?.state === 'offered') {
    return `A place is free for you. Take it by ${untilWords(session.myPlace)}, or it goes to the next doctor.`;
  }
  if (session.myPlace) return waitingWords(session.myPlace.position);
  if (!isFull(session)) {
    return `${count(session.placesLeft, 'place')} left of ${session.capacity}.`;
  }
  if (session.waiting === 0) return `All ${session.capacity} places are taken.`;
  return `All ${session.capacity} places are taken and ${count(session.waiting, 'doctor is', 'doctors are')} waiting.`;
}

/** What the button says that gets a place, or the next one on the list. */
export function signUpWords(session: Session): string {
  if (session.myPlace?.state === 'offered') return 'Take the place';
  const words = isFull(session) ? 'Join the waiting list' : 'Sign up';
  return session.myAbsence ? `${words} after all` : words;
}

/** "6pm on Tuesday 1 December 2026" */
const untilWords = ({ until }: { until: string | null }) =>
  until ? `${timeWords(until)} on ${dayWords(until)}` : 'the start';

export const waitingWords = (position: number | null) =>
  position ? `You are number ${position} on the waiting list.` : 'You are on the waiting list.';
