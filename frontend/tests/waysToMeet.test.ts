import { describe, expect, it } from 'vitest';
import type { WayToMeet } from '../src/api/types';
import { waysWords } from '../src/features/appointments/oneToOneWords';
import {
  answersAbout,
  checkWays,
  waysFrom,
  type WaysAnswers,
} from '../src/features/appointments/waysForm';

const link = 'https://meet.example.org/a-b-c';
const phone: WayToMeet = { mode: 'phone', place: null };
const online: WayToMeet = { mode: 'online', place: link };
const answers: WaysAnswers = {
  ways: ['phone', 'online'],
  room: 'Room 4',
  link,
  number: ' ',
};

describe('ways to meet', () => {
  it('sends those that are selected with their own places, the first as the own way of the time', () => {
    expect(waysFrom(answers)).toEqual({ ...online, otherWays: [phone] });
    expect(waysFrom({ ...answers, ways: ['in-person'] })).toEqual({
      mode: 'in-person',
      place: 'Room 4',
      otherWays: [],
    });
  });

  it('asks for at least one', () => {
    expect(checkWays({ ...answers, ways: [] })).toEqual([
      { field: 'ways', message: 'Select at least one way to meet' },
    ]);
    expect(checkWays(answers)).toEqual([]);
  });

  it('reads back what a time offers', () => {
    const read = answersAbout({ ...phone, place: null, otherWays: [online] });
    expect(read).toEqual({ ways: ['phone', 'online'], room: '', link, number: '' });
    expect(waysFrom(read)).toEqual({ ...online, otherWays: [phone] });
  });

  it('says all of them, and where only if there is one', () => {
    const inPerson = { mode: 'in-person', place: 'Room 4' } as const;
    expect(waysWords({ ...inPerson, otherWays: [] })).toBe('In person, Room 4');
    expect(waysWords({ ...inPerson, otherWays: [phone] })).toBe('In person or by phone');
    expect(waysWords({ ...inPerson, otherWays: [online, phone] })).toBe(
      'In person, online or by phone',
    );
  });
});
