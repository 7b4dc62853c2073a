import { describe, expect, it } from 'vitest';
import {
  checkProgramme,
  createFrom,
  newProgramme,
  rhythmOf,
} from '../src/features/teaching/programmeForm';
import { effectWords, rhythmWords } from '../src/features/teaching/programmeWords';
import type { Programme, ProgrammeEffect } from '../src/api/types';

const answers = { ...newProgramme, anchorDate: '2026-12-08', until: '2027-05-11' };

const programme: Programme = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  title: 'Tuesday teaching',
  anchorDate: '2026-12-08',
  startTime: '14:00',
  minutes: 90,
  zone: 'Europe/London',
  intervalWeeks: 2,
  until: '2027-05-11',
  theme: 'leadership',
  location: null,
  mode: 'in-person',
  capacity: 20,
  cpdMinutes: 60,
  exceptions: [],
};

describe('a programme as it is typed', () => {
  it('is every second week from a date, an hour long', () => {
    expect(checkProgramme(answers)).toEqual([]);
    expect(rhythmOf(answers)).toEqual({
      anchorDate: '2026-12-08',
      intervalWeeks: 2,
      startTime: '14:00',
      minutes: 60,
      until: '2027-05-11',
    });
  });

  it.each([
    [{ anchorDate: '' }, 'anchorDate'],
    [{ until: '' }, 'until'],
    [{ until: '2026-12-01' }, 'until'],
    [{ end: '14:00' }, 'end'],
    [{ capacity: 'many' }, 'capacity'],
    [{ title: ' ' }, 'title'],
    [{ cpdMinutes: '61' }, 'cpdMinutes'],
    [
      { anchorDate: '2027-10-17', until: '2027-11-14', startTime: '01:30', end: '02:30' },
      'whenTwice',
    ],
  ])('asks again for %o', (wrong, field) => {
    expect(checkProgramme({ ...answers, ...wrong }).map((error) => error.field)).toEqual([field]);
  });
});

describe('an hour that comes twice', () => {
  const night = {
    ...answers,
    anchorDate: '2027-10-17',
    until: '2027-11-14',
    startTime: '01:30',
    end: '02:30',
  };

  it('is not asked about where the rhythm or the change misses that night', () => {
    expect(checkProgramme({ ...night, anchorDate: '2027-10-24' })).toEqual([]);
    expect(checkProgramme({ ...night, from: '2027-11-01' })).toEqual([]);
  });

  it('is sent as it was chosen', () => {
    const chosen = { ...night, whenTwice: 'later' };
    expect(checkProgramme(chosen)).toEqual([]);
    expect(rhythmOf(chosen).whenTwice).toBe('later');
    expect(createFrom(chosen, []).whenTwice).toBe('later');
  });
});

describe('a programme in words', () => {
  it('says its rhythm as people do', () => {
    expect(rhythmWords(programme)).toBe(
      'Every second week from Tuesday 8 December 2026, 2pm to 3:30pm (UK time), until Tuesday 11 May 2027',
    );
  });

  it.each([
    [0, 0, 'No published session changes. Nobody needs to be told.'],
    [1, 0, '1 published session changes. Nobody has a place yet, so nobody needs to be told.'],
    [3, 1, '3 published sessions change. 1 person will be told.'],
    [3, 14, '3 published sessions change. 14 people will be told.'],
  ])('says who is told: %d sessions, %d people', (sessionsChanged, peopleToTell, words) => {
    const effect: ProgrammeEffect = { programme, sessionsChanged, peopleToTell, people: [] };
    expect(effectWords(effect)).toBe(words);
  });
});
