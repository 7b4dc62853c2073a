import { describe, expect, it } from 'vitest';
import { isLate, openOnes, rulesWords, windowOf } from '../src/features/appointments/bookingRules';
import { anAppointment } from './hub';

const rules = {
  openLimit: 1,
  noticeHours: 48,
  horizonDays: 30,
  lateHours: 24,
  offerHours: 4,
  firstTimersFirst: true,
  detailsKeptMonths: 36,
  detailsKeptFrom: 'meeting' as const,
};

describe("the trust's rules for one to ones", () => {
  it('bound the times that are offered', () => {
    expect(windowOf(rules, '2026-12-01T09:00:00Z')).toEqual({
      from: '2026-12-03T09:00:00.000Z',
      to: '2026-12-31T09:00:00.000Z',
    });
  });

  it('are said before they refuse', () => {
    expect(rulesWords(rules)).toBe(
      'You can have 1 one to one booked at a time. A time can be booked up to 30 days ahead, and until 48 hours before it starts.',
    );
    expect(rulesWords({ ...rules, noticeHours: 0 })).toContain('and until it starts.');
  });

  it('count what the doctor has booked, and nothing cancelled or of a tutor', () => {
    const mine = anAppointment();
    const { doctor } = mine;
    const theirs = { ...mine, doctor: mine.tutor, tutor: doctor };
    expect(openOnes([mine, { ...mine, state: 'cancelled' }, theirs], doctor.id)).toEqual([mine]);
  });

  it('call a time late that is given up with less to go', () => {
    const start = '2026-12-02T09:00:00Z';
    expect(isLate(rules, start, new Date('2026-12-01T09:00:00Z'))).toBe(false);
    expect(isLate(rules, start, new Date('2026-12-01T09:00:01Z'))).toBe(true);
  });
});
