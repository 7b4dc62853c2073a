import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dateWords,
  dayWords,
  heardWords,
  londonDate,
  londonInstant,
  londonTime,
  nearWords,
  timesWords,
  timeWords,
  whenWords,
} from '../src/lib/time';

const real = new Intl.DateTimeFormat().resolvedOptions();

function deviceIn(timeZone: string) {
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
    ...real,
    timeZone,
  });
}

afterEach(() => vi.restoreAllMocks());

// The tests run with TZ set to an island 14 hours ahead of UTC: nothing may follow the device.
it('is tested on a device far away', () => {
  expect(new Date(0).getTimezoneOffset()).toBe(640);
});

describe('time in words', () => {
  it('says the day and the times as people do', () => {
    deviceIn('Europe/London');
    expect(whenWords('2026-12-01T14:00:00Z', '2026-12-01T15:00:00Z')).toBe(
      'Tuesday 1 December 2026, 2pm to 3pm',
    );
    expect(timesWords('2026-12-01T14:30:00Z', '2026-12-01T15:05:00Z')).toBe('2:30pm to 3:05pm');
  });

  it('names the zone only when the device is in another one', () => {
    deviceIn('America/New_York');
    expect(timesWords('2026-12-01T14:00:00Z', '2026-12-01T15:00:00Z')).toBe('2pm to 3pm (UK time)');
    deviceIn('Europe/Jersey');
    expect(timesWords('2026-12-01T14:00:00Z', '2026-12-01T15:00:00Z')).toBe('2pm to 3pm');
  });

  it.each([
    ['2026-03-24T14:00:00Z', 'Tuesday 24 March 2026', '2pm'],
    ['2026-03-31T13:00:00Z', 'Tuesday 31 March 2026', '2pm'],
    ['2026-10-20T13:00:00Z', 'Tuesday 20 October 2026', '2pm'],
    ['2026-10-27T14:00:00Z', 'Tuesday 27 October 2026', '2pm'],
    ['2026-10-24T23:30:00Z', 'Sunday 25 October 2026', '12:30am'],
    ['2026-12-31T23:59:00Z', 'Thursday 31 December 2026', '11:59pm'],
  ])('reads %s as %s, %s', (instant, day, time) => {
    expect(dayWords(instant)).toBe(day);
    expect(timeWords(instant)).toBe(time);
  });

  it('says midday, and never midnight', () => {
    expect(timeWords('2026-12-01T12:00:00Z')).toBe('midday');
    expect(timeWords('2026-12-01T00:00:00Z')).toBe('12am');
  });

  it('names the other day when something ends on it', () => {
    deviceIn('Europe/London');
    expect(timesWords('2026-12-01T23:00:00Z', '2026-12-02T01:00:00Z')).toBe(
      '11pm to 1am on Wednesday 2 December 2026',
    );
  });

  it('reads a date without a time as that date everywhere', () => {
    expect(dateWords('2026-12-01')).toBe('1 December 2026');
  });

  it('knows today and tomorrow by the London day', () => {
    const lateInLondon = new Date('2026-06-30T22:59:00Z');
    expect(nearWords('2026-06-30T13:00:00Z', lateInLondon)).toBe('today');
    expect(nearWords('2026-07-01T13:00:00Z', lateInLondon)).toBe('tomorrow');
    expect(nearWords('2026-07-01T13:00:00Z', new Date('2026-06-30T23:01:00Z'))).toBe('today');
    expect(nearWords('2026-07-02T13:00:00Z', lateInLondon)).toBeNull();
  });

  it('says when something was loaded', () => {
    const now = new Date('2026-12-01T14:00:00Z');
    expect(heardWords(new Date('2026-12-01T13:52:00Z'), now)).toBe('1:52pm today');
    expect(heardWords(new Date('2026-11-30T13:52:00Z'), now)).toBe(
      '1:52pm on Monday 30 November 2026',
    );
  });
});

describe('London wall-clock times', () => {
  it.each([
    ['2026-12-01', '14:00', '2026-12-01T14:00:00Z'],
    ['2026-07-14', '14:00', '2026-07-14T13:00:00Z'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00Z'],
    ['2027-03-30', '14:00', '2027-03-30T13:00:00Z'],
    ['2027-11-02', '14:00', '2027-11-02T14:00:00Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(londonInstant(date, time)).toBe(instant);
    expect(londonDate(instant)).toBe(date);
    expect(londonTime(instant)).toBe(time);
  });

  it('refuses a time that the clocks skip', () => {
    expect(londonInstant('2026-03-29', '01:30')).toBeNull();
    expect(londonInstant('2027-03-28', '01:00')).toBeNull();
  });

  it('takes the first of a time that happens twice', () => {
    expect(londonInstant('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00Z');
  });
});
