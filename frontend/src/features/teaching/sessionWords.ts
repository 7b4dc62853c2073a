import type { Session, TeachingMode, Theme } from '../../api/types';
import { count } from '../../lib/words';

export const themes: Record<Theme, string> = {
  'clinical-update': 'Clinical update',
  'nhs-systems': 'NHS systems',
  leadership: 'Leadership',
  'career-development': 'Career development',
};

export const modes: Record<TeachingMode, string> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person or online',
};

/** Words as the choices of a form. */
export const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Published, and not called off: before, during or after it. */
export const takesPlace = ({ status }: Session) =>
  status === 'scheduled' || status === 'held' || status === 'register-locked';

export const isFull = (session: Session) => session.placesLeft === 0;
export const hasStarted = (session: Session, now: Date) => new Date(session.startsAt) <= now;

export function placeWords(session: Session): string {
  if (session.myPlace?.state === 'confirmed') return 'You have a place.';
  if (session.myPlace) return waitingWords(session.myPlace.position);
  if (!isFull(session)) {
    return `${count(session.placesLeft, 'place')} left of ${session.capacity}.`;
  }
  if (session.waiting === 0) return `All ${session.capacity} places are taken.`;
  return `All ${session.capacity} places are taken and ${count(session.waiting, 'doctor is', 'doctors are')} waiting.`;
}

/** What the button says that gets a place, or the next one on the list. */
export function signUpWords(session: Session): string {
  const words = isFull(session) ? 'Join the waiting list' : 'Sign up';
  return session.myAbsence ? `${words} after all` : words;
}

export const waitingWords = (position: number | null) =>
  position ? `You are number ${position} on the waiting list.` : 'You are on the waiting list.';
