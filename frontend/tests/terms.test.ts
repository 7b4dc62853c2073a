import { describe, expect, it } from 'vitest';
import { termsOver, termThatEnds, termWords } from '../src/features/reports/terms';

describe('terms', () => {
  it('are listed once they are over, the latest first', () => {
    expect(termsOver(new Date('2026-11-30T23:30:00Z')).slice(0, 3)).toEqual([
      '2026-04-01',
      '2025-12-01',
      '2025-08-01',
    ]);
    expect(termsOver(new Date('2026-12-01T00:00:00Z'))[0]).toBe('2026-08-01');
    expect(termsOver(new Date('2027-01-15T12:00:00Z'))[0]).toBe('2026-08-01');
    // Summer time: it is 1 April in London already.
    expect(termsOver(new Date('2026-03-31T23:30:00Z'))[0]).toBe('2025-12-01');
  });

  it('are named by their months', () => {
    expect(termWords('2025-08-01')).toBe('August to November 2025');
    expect(termWords('2025-12-01')).toBe('December 2025 to March 2026');
  });

  it('are found by their last day', () => {
    expect(termThatEnds('2026-03-31')).toBe('2025-12-01');
    expect(termThatEnds('2026-07-31')).toBe('2026-04-01');
  });
});
