import { addDays, londonInstant } from './time';

/** True on the day on which the clocks go back, for a time in the hour that comes twice. */
export function comesTwice(date: string, time: string): boolean {
  return londonInstant(date, time) !== londonInstant(date, time, 'later');
}

/** The days from `first` to `last`, every so many weeks. */
export function datesEvery(weeks: number, first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date && weeks > 0 && date <= last; date = addDays(date, 7 * weeks)) {
    dates.push(date);
  }
  return dates;
}
