import { describe, expect, it } from 'vitest';
import { bankHoliday, bankHolidays } from '../src/lib/bankHolidays';

// From the list that GOV.UK publishes for England and Wales.
describe('bank holidays', () => {
  it('knows those of 2026, with the substitute day for Boxing Day', () => {
    expect([...bankHolidays(2026).keys()].sort()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ]);
  });

  it('moves both days of a Christmas at the weekend', () => {
    expect(bankHoliday('2027-12-27')).toBe('Christmas Day (substitute day)');
    expect(bankHoliday('2027-12-28')).toBe('Boxing Day (substitute day)');
    expect(bankHoliday('2027-12-25')).toBeUndefined();
  });
});
