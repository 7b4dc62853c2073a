import { describe, expect, it } from 'vitest';
import { checkReminders, daysOf, wordsOf } from '../src/features/notifications/reminderDays';

describe('days of reminders', () => {
  it('are read as people type them', () => {
    expect(daysOf(' 7,1 ')).toEqual([7, 1]);
    expect(daysOf('7; 3 1')).toEqual([7, 3, 1]);
    expect(daysOf('')).toEqual([]);
    expect(wordsOf([7, 1])).toBe('7, 1');
  });

  it.each([
    ['1, 2, 3, 4', 'Enter up to 3 numbers of days'],
    ['0', 'Enter days from 1 to 30, like 7, 1'],
    ['31', 'Enter days from 1 to 30, like 7, 1'],
    ['a week', 'Enter days from 1 to 30, like 7, 1'],
    ['7, 07', 'Enter each number of days once'],
  ])('say what is wrong with %s', (typed, message) => {
    expect(checkReminders({ teachingReminderDays: typed, meetingReminderDays: '5, 1' })).toEqual([
      { field: 'teachingReminderDays', message },
    ]);
  });
});
