import { describe, expect, it } from 'vitest';
import { onDay } from '../src/features/teaching/sameDayQueries';
import { aSession } from './hub';

describe('sessions on one day', () => {
  it('are those of the day in London that take place, but for the one that is edited', () => {
    const late = aSession({ id: 'late', startsAt: '2026-07-14T22:30:00Z' });
    const nextDay = aSession({ id: 'next', startsAt: '2026-07-14T23:30:00Z' });
    const cancelled = aSession({
      id: 'off',
      startsAt: '2026-07-14T13:00:00Z',
      status: 'cancelled',
    });
    const draft = aSession({ id: 'draft', startsAt: '2026-07-14T13:00:00Z', status: 'draft' });
    const all = [late, nextDay, cancelled, draft];
    expect(onDay(all, '2026-07-14').map(({ id }) => id)).toEqual(['late', 'draft']);
    expect(onDay(all, '2026-07-14', 'draft').map(({ id }) => id)).toEqual(['late']);
    expect(onDay(all, '2026-07-15').map(({ id }) => id)).toEqual(['next']);
  });
});
