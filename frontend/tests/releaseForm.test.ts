import { describe, expect, it } from 'vitest';
import {
  checkRelease,
  datesOf,
  releaseFrom,
  timesOf,
  type ReleaseAnswers,
} from '../src/features/appointments/releaseForm';

const answers = (facts: Partial<ReleaseAnswers> = {}): ReleaseAnswers => ({
  date: '2026-12-01',
  start: '15:00',
  end: '16:00',
  minutes: '20',
  mode: 'in-person',
  place: '',
  everyWeeks: '2',
  until: '2026-12-29',
  ...facts,
});

describe('releasing times', () => {
  it('lists every date that will be made, the last one included, and marks bank holidays', () => {
    expect(datesOf(answers())).toEqual([
      { date: '2026-12-01', holiday: undefined },
      { date: '2026-12-15', holiday: undefined },
      { date: '2026-12-29', holiday: undefined },
    ]);
    expect(datesOf(answers({ date: '2027-12-14', until: '2027-12-31' })).at(-1)).toEqual({
      date: '2027-12-28',
      holiday: 'Boxing Day (substitute day)',
    });
  });

  it('keeps to the same weekday across both clock changes', () => {
    const dates = datesOf(answers({ date: '2026-10-20', until: '2027-04-10', everyWeeks: '1' }));
    const weekdays = dates.map(({ date }) => new Date(`${date}T12:00:00Z`).getUTCDay());
    expect(new Set(weekdays)).toEqual(new Set([2]));
    expect(dates).toHaveLength(25);
  });

  it('is one date when nothing repeats, and sends no repetition', () => {
    expect(datesOf(answers({ everyWeeks: '' }))).toHaveLength(1);
    expect(releaseFrom(answers({ everyWeeks: '' }))).not.toHaveProperty('until');
  });

  it('cuts the hour into meetings', () => {
    expect(timesOf(answers())).toEqual(['15:00', '15:20', '15:40']);
  });

  it.each([
    [{ date: '' }, 'Enter the first date'],
    [{ date: '2026-11-01' }, 'The first date must be today or later'],
    [{ end: '15:00' }, 'The end time must be after the start time'],
    [{ end: '15:50' }, 'The time must divide into meetings of 20 minutes'],
    [{ until: '' }, 'Enter the last date'],
    [{ until: '2026-11-30' }, 'The last date must be on or after the first date'],
  ])('with %o asks: %s', (facts, message) => {
    expect(checkRelease(answers(facts), '2026-11-23').map((error) => error.message)).toEqual([
      message,
    ]);
  });
});
