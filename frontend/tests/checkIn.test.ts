import { describe, expect, it } from 'vitest';
import { oneThing } from '../src/features/home/oneThing';
import { checkCheckIn, checkInAnswers, typedCode } from '../src/features/teaching/checkInForm';
import {
  canCheckIn,
  checkInTime,
  opensWords,
  takesASeat,
  untilNextCode,
  untilNextTurn,
  walkInWords,
} from '../src/features/teaching/checkInTimes';
import { aSession } from './hub';

const session = aSession();
const at = (time: string) => new Date(`2026-12-08T${time}Z`);

describe('check in', () => {
  it.each([
    ['13:44:59', 'early'],
    ['13:45:00', 'open'],
    ['14:30:00', 'open'],
    ['15:30:00', 'open'],
    ['15:30:01', 'over'],
  ])('at %s is %s for a session from 2pm to 3pm', (time, state) => {
    expect(checkInTime(session, at(time))).toBe(state);
  });

  it('says when it opens, with the day when that is another one', () => {
    expect(opensWords(session, at('09:00:00'))).toBe('Check in opens at 1:45pm');
    expect(opensWords(session, new Date('2026-12-07T09:00:00Z'))).toBe(
      'Check in opens on Tuesday 8 December 2026 at 1:45pm',
    );
  });

  it('says how long seats are kept to who has none', () => {
    expect(takesASeat(aSession({ myPlace: null }))).toBe(false);
    expect(takesASeat(aSession({ myPlace: null, mode: 'online' }))).toBe(true);
    expect(walkInWords(session)).toContain('until 2:10pm');
  });

  it('is not for those who have checked in, nor for drafts and cancelled sessions', () => {
    expect(canCheckIn(session, at('14:00:00'))).toBe(true);
    expect(canCheckIn(aSession({ myAttendance: 'remote' }), at('14:00:00'))).toBe(false);
    expect(canCheckIn(aSession({ status: 'cancelled' }), at('14:00:00'))).toBe(false);
    expect(canCheckIn(aSession({ status: 'draft' }), at('14:00:00'))).toBe(false);
  });
});

describe('the one thing to do while teaching is on', () => {
  const day = { now: at('14:10:00'), appointments: [], cpd: null };
  const mine = aSession({ myPlace: { state: 'confirmed', position: null, until: null } });

  it('is to check in', () => {
    expect(oneThing({ ...day, sessions: [mine] })).toEqual({ kind: 'check-in', session: mine });
  });

  it('is something else once that is done, or without a place', () => {
    const done = { ...mine, myAttendance: 'in-person' as const };
    expect(oneThing({ ...day, sessions: [done] }).kind).toBe('add-cpd');
    expect(oneThing({ ...day, sessions: [session] }).kind).not.toBe('check-in');
  });

  it('is not to sign up for what I cannot come to', () => {
    const now = at('09:00:00');
    const nights = aSession({ id: 'nights', myAbsence: 'nights' });
    const next = aSession({ id: 'next', startsAt: '2026-12-15T14:00:00Z' });
    expect(oneThing({ ...day, now, sessions: [nights, next] })).toEqual({
      kind: 'sign-up',
      session: next,
    });
  });
});

describe('the code as it is typed', () => {
  it('is read without spaces, in capitals', () => {
    expect(typedCode(' k7w q3d ')).toBe('K7WQ3D');
  });

  it.each([
    ['', 'Enter the code on the screen'],
    ['K7WQ3', 'The code has 6 letters and digits'],
    ['K7WQ3DD', 'The code has 6 letters and digits'],
    ['K7WQ3!', 'The code has 6 letters and digits'],
    ['K7WQ30', 'The code has no letter O or I and no digit 0 or 1. Look at the screen again'],
  ])('%s: %s', (code, message) => {
    expect(checkCheckIn({ code, mode: 'remote' })).toEqual([{ field: 'code', message }]);
  });

  it('asks where someone is only when there are two places to be', () => {
    expect(checkCheckIn(checkInAnswers(session, 'k7wq3d'))).toEqual([]);
    expect(checkInAnswers(aSession({ mode: 'online' })).mode).toBe('remote');
    expect(checkCheckIn(checkInAnswers(aSession({ mode: 'hybrid' }), 'K7WQ3D'))).toEqual([
      { field: 'mode', message: 'Select where you are' },
    ]);
  });
});

describe('the screen asks for the code again', () => {
  const now = Date.parse('2026-12-08T14:03:00Z');

  it.each([
    [undefined, 10_000],
    ['2026-12-08T14:04:00Z', 10_000],
    ['2026-12-08T14:03:04Z', 4_300],
    ['2026-12-08T14:02:00Z', 10_000],
  ])('valid until %s: in %d ms', (validUntil, wait) => {
    expect(untilNextCode(validUntil, now)).toBe(wait);
  });
});

describe('the page of a session reads it again', () => {
  it.each([
    ['2026-12-08T13:40:00Z', 5 * 60_000 + 300],
    ['2026-12-08T13:59:59Z', 1_300],
    ['2026-12-08T14:30:00Z', 30 * 60_000 + 300],
    ['2026-12-08T15:00:00Z', false],
    ['2026-12-01T13:00:00Z', false],
  ])('at %s in %s', (now, wait) => {
    expect(untilNextTurn(session, Date.parse(now))).toBe(wait);
  });

  it('but not one that was not read yet', () => {
    expect(untilNextTurn(undefined, 0)).toBe(false);
  });
});
