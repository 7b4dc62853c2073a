import { describe, expect, it } from 'vitest';
import type { SlotDate } from '../src/api/types';
import {
  checkRelease,
  datesToStartWith,
  leaveOut,
  marksOf,
  releaseFrom,
  type ReleaseAnswers,
} from '../src/features/appointments/releaseForm';

const answers = (facts: Partial<ReleaseAnswers> = {}): ReleaseAnswers => ({
  date: '2026-12-01',
  start: '15:00',
  end: '16:00',
  minutes: '20',
  ways: ['in-person'],
  room: '',
  link: '',
  number: '',
  everyWeeks: '2',
  until: '2026-12-29',
  ...facts,
});

describe('releasing times', () => {
  it('marks what a tutor may want to know about a date, and leaves those out at first', () => {
    const date = (facts: Partial<SlotDate>): SlotDate => ({
      date: '2026-12-01',
      startsAt: '2026-12-01T15:00:00Z',
      endsAt: '2026-12-01T16:00:00Z',
      times: 3,
      bankHoliday: null,
      teaching: null,
      overlaps: false,
      ...facts,
    });
    const holiday = date({ date: '2027-12-28', bankHoliday: 'Boxing Day' });
    const skipped = date({ teaching: { title: 'Tuesday teaching', movedTo: null } });
    const moved = date({ teaching: { title: 'Tuesday teaching', movedTo: '2026-12-03' } });
    expect(marksOf(holiday)).toEqual(['Boxing Day']);
    expect(marksOf(skipped)).toEqual(['No Tuesday teaching']);
    expect(marksOf(moved)).toEqual(['Tuesday teaching is moved to 3 December 2026']);
    expect(marksOf(date({ overlaps: true }))).toEqual(['You have times then already']);
    expect(datesToStartWith([date({}), holiday])).toEqual(['2026-12-01']);
    expect(leaveOut([date({}), holiday], ['2026-12-01'])).toEqual(['2027-12-28']);
  });

  it('sends no repetition when nothing repeats', () => {
    expect(releaseFrom(answers({ everyWeeks: '' }))).not.toHaveProperty('until');
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
