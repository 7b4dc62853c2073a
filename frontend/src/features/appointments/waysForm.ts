import type { MeetingMode, WayToMeet } from '../../api/types';
import { orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';
import { modes, waysOf, type Meetable } from './oneToOneWords';

export type WaysAnswers = { ways: string[] } & Record<PlaceField, string>;

export type PlaceField = 'room' | 'link' | 'number';

/** What to say about where, of each way to meet. */
export const placeFields: Record<MeetingMode, { field: PlaceField; label: string }> = {
  'in-person': { field: 'room', label: 'Room (optional)' },
  online: { field: 'link', label: 'Address of the online meeting (optional)' },
  phone: { field: 'number', label: 'Number to ring (optional)' },
};

export const inOrder = (ways: readonly string[]) =>
  (Object.keys(modes) as MeetingMode[]).filter((mode) => ways.includes(mode));

export function checkWays({ ways }: WaysAnswers): FormError[] {
  return ways.length > 0 ? [] : [{ field: 'ways', message: 'Select at least one way to meet' }];
}

/** The first is the time's own; the doctor may choose another. */
export function waysFrom(answers: WaysAnswers): WayToMeet & { otherWays: WayToMeet[] } {
  const [own, ...otherWays] = inOrder(answers.ways).map((mode) => ({
    mode,
    place: orNull(answers[placeFields[mode].field]),
  }));
  return { ...own!, otherWays };
}

export function answersAbout(slot: Meetable): WaysAnswers {
  const answers: WaysAnswers = { ways: [], room: '', link: '', number: '' };
  for (const { mode, place } of waysOf(slot)) {
    answers.ways.push(mode);
    answers[placeFields[mode].field] = place ?? '';
  }
  return answers;
}
