import { addDays } from './time';

/** Bank holidays of England and Wales in a year, date to name. One-off ones are not known here. */
export function bankHolidays(year: number): Map<string, string> {
  const easter = easterSunday(year);
  const days = new Map([
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [firstMonday(year, 5), 'Early May bank holiday'],
    [lastMonday(year, 5), 'Spring bank holiday'],
    [lastMonday(year, 8), 'Summer bank holiday'],
  ]);
  for (const [date, name] of [
    [`${year}-01-01`, 'New Year’s Day'],
    [`${year}-12-25`, 'Christmas Day'],
    [`${year}-12-26`, 'Boxing Day'],
  ] as const) {
    let day: string = date;
    while (isWeekend(day) || days.has(day)) day = addDays(day, 1);
    days.set(day, day === date ? name : `${name} (substitute day)`);
  }
  return days;
}

export function bankHoliday(date: string): string | undefined {
  return bankHolidays(Number(date.slice(0, 4))).get(date);
}

/** 0 for Sunday. */
function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(weekday(date));
}

function firstMonday(year: number, month: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, (8 - weekday(first)) % 7);
}

function lastMonday(year: number, month: number): string {
  const last = `${year}-${String(month).padStart(2, '0')}-31`;
  return addDays(last, -((weekday(last) + 6) % 7));
}

/** The anonymous Gregorian algorithm (Nature, 1876). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
