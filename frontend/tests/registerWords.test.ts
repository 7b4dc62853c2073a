import { describe, expect, it } from 'vitest';
import {
  absenceWords,
  lateWords,
  leftWords,
  releaseRequest,
} from '../src/features/teaching/absenceWords';
import {
  lockWords,
  notedWords,
  presencesAt,
  rateWords,
  togetherWords,
} from '../src/features/teaching/registerWords';
import { signUpWords } from '../src/features/teaching/sessionWords';
import type { RegisterEntry } from '../src/api/types';
import { aSession } from './hub';

const entry: RegisterEntry = {
  person: { id: '01890a5d-ac96-774b-bcce-b302099a8003', name: 'Adaeze Okonkwo' },
  specialty: 'Medicine',
  hasPlace: true,
  presence: null,
  source: null,
  reason: null,
  at: null,
  markedBy: null,
  withOthers: 0,
};

describe('how one can be present', () => {
  const at = (...asked: Parameters<typeof presencesAt>) =>
    presencesAt(...asked).map(({ value }) => value);

  it('is as the session is held, and as somebody is marked already', () => {
    expect(at('hybrid')).toEqual(['in-person', 'remote']);
    expect(at('in-person')).toEqual(['in-person']);
    expect(at('online')).toEqual(['remote']);
    expect(at('online', 'in-person')).toEqual(['in-person', 'remote']);
  });
});

describe('how a doctor was noted', () => {
  it('is nothing before it happened', () => {
    expect(notedWords(entry)).toBeNull();
  });

  it('names who did it by hand', () => {
    const at = '2026-12-01T14:02:00Z';
    expect(notedWords({ ...entry, source: 'code', at })).toBe('Checked in with the code at 2:02pm');
    const markedBy = { id: '01890a5d-ac96-774b-bcce-b302099a8004', name: 'Joanne Pickersgill' };
    expect(notedWords({ ...entry, source: 'manual', at, markedBy })).toBe(
      'Marked by Joanne Pickersgill at 2:02pm',
    );
    expect(notedWords({ ...entry, source: 'sheet', at, markedBy, reason: 'Signed late' })).toBe(
      'Copied from the paper sheet by Joanne Pickersgill at 2:02pm: Signed late',
    );
    expect(notedWords({ ...entry, source: 'meeting-report', at, markedBy })).toBe(
      'In the meeting’s report, imported by Joanne Pickersgill at 2:02pm',
    );
  });
});

describe('many at once', () => {
  it('is said only where it is unusual', () => {
    expect(togetherWords(entry)).toBeNull();
    expect(togetherWords({ ...entry, withOthers: 12 })).toContain('12 others');
  });
});

describe('the rate', () => {
  it('says who is not counted', () => {
    expect(rateWords({ rate: { missed: 0, excused: 0, percent: null } })).toBeNull();
    expect(rateWords({ rate: { missed: 1, excused: 0, percent: 80 } })).toBe('Attendance 80%.');
    expect(rateWords({ rate: { missed: 1, excused: 2, percent: 80 } })).toBe(
      'Attendance 80%. 2 doctors who told us they could not come are not counted.',
    );
  });
});

describe('what locking does', () => {
  it.each([
    [0, 60, 'Nobody was marked present, so nobody gets a CPD record.'],
    [1, 60, '1 doctor gets a CPD record of 1 credit.'],
    [12, 90, '12 doctors get a CPD record of 1.5 credits.'],
  ])('%d present, %d minutes: %s', (present, cpdMinutes, words) => {
    expect(lockWords(present, { cpdMinutes })).toBe(words);
  });
});

describe('someone who cannot come', () => {
  it('is told that it is late in the last 48 hours, and only with a place', () => {
    const place = { state: 'confirmed', position: null, until: null } as const;
    const held = aSession({ myPlace: place });
    expect(lateWords(held, new Date('2026-12-06T14:00:00Z'))).toBe('');
    expect(lateWords(held, new Date('2026-12-06T14:00:01Z'))).toContain('last 48 hours');
    expect(leftWords(held, new Date('2026-12-08T14:30:00Z'))).toMatch(
      /^You have given up your place\. It is noted/,
    );
    expect(lateWords(aSession(), new Date('2026-12-08T13:00:00Z'))).toBe('');
  });

  it('reads the reason back', () => {
    expect(absenceWords('on-call')).toBe('You told us you cannot come: on call.');
  });

  it('is offered to come after all', () => {
    expect(signUpWords(aSession())).toBe('Sign up');
    expect(signUpWords(aSession({ myAbsence: 'nights' }))).toBe('Sign up after all');
    expect(signUpWords(aSession({ myAbsence: 'nights', placesLeft: 0 }))).toBe(
      'Join the waiting list after all',
    );
  });

  it('gets a request with the session and its date', () => {
    const request = releaseRequest(aSession({ location: 'Seminar Room 2' }));
    expect(request).toContain('\nSepsis in the first hour\nTuesday 8 December 2026, 2pm to 3pm');
    expect(request).toContain('\nSeminar Room 2\n');
  });
});
