/** Everything people read is London time, whatever the device or the hub runs in. */
const ZONE = 'Europe/London';
const UK_ZONES = [
  ZONE,
  'GB',
  'Europe/Belfast',
  'Europe/Guernsey',
  'Europe/Isle_of_Man',
  'Europe/Jersey',
];

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const plainDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(format: Intl.DateTimeFormat, at: Date): Parts {
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

function clockWords(hour: number, minute: number): string {
  if (hour === 12 && minute === 0) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "Tuesday 1 December 2026" */
export function dayWords(instant: string | Date): string {
  const { weekday, day, month, year } = partsOf(londonParts, new Date(instant));
  return `${weekday} ${day} ${month} ${year}`;
}

/** "2pm", "2:30pm", "midday" */
export function timeWords(instant: string | Date): string {
  const { hour, minute } = partsOf(londonParts, new Date(instant));
  return clockWords(Number(hour), Number(minute));
}

/** "Tuesday 1 December 2026, 2pm" */
export const momentWords = (instant: string | Date) =>
  `${dayWords(instant)}, ${timeWords(instant)}`;

/** "2pm to 3pm", and the other day named when it ends on one. */
export function timesWords(start: string, end: string): string {
  if (londonDate(start) === londonDate(end)) {
    return `${timeWords(start)} to ${timeWords(end)}${elsewhere()}`;
  }
  return `${timeWords(start)} to ${timeWords(end)} on ${dayWords(end)}${elsewhere()}`;
}

/** "Tuesday 1 December 2026, 2pm to 3pm" */
export function whenWords(start: string, end: string): string {
  return `${dayWords(start)}, ${timesWords(start, end)}`;
}

/** "1 December 2026" for a date without a time, such as 2026-12-01. */
export function dateWords(date: string): string {
  const { day, month, year } = partsOf(plainDay, new Date(`${date}T00:00:00Z`));
  return `${day} ${month} ${year}`;
}

/** "Tuesday 1 December 2026" for a date without a time. */
export function weekdayDateWords(date: string): string {
  return `${partsOf(plainDay, new Date(`${date}T00:00:00Z`)).weekday} ${dateWords(date)}`;
}

/** "1:52pm today", or with the day when it was another one. */
export function heardWords(at: Date, now: Date): string {
  const day = londonDate(at) === londonDate(now) ? 'today' : `on ${dayWords(at)}`;
  return `${timeWords(at)} ${day}`;
}

/** The London calendar day of an instant, as 2026-12-01. */
export function londonDate(instant: string | Date): string {
  return isoDay.format(new Date(instant));
}

/** The London wall clock of an instant, as 14:00. */
export function londonTime(instant: string | Date): string {
  const { hour, minute } = partsOf(londonParts, new Date(instant));
  return `${hour}:${minute}`;
}

/**
 * The instant of a London wall-clock time, as RFC 3339 in UTC; null when the clocks skip that time.
 * A time that happens twice is taken as the first one, unless the later is asked for.
 */
export function londonInstant(date: string, time: string, which = 'earlier'): string | null {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) return null;
  const candidates = (which === 'later' ? [0, 1] : [1, 0]).map(
    (offset) => new Date(asIfUtc - offset * 3_600_000),
  );
  const real = candidates.find((at) => londonDate(at) === date && londonTime(at) === time);
  return real ? real.toISOString().replace('.000Z', 'Z') : null;
}

/** Adds calendar days to a date such as 2026-12-01. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** "today", "tomorrow", or nothing. */
export function nearWords(instant: string, now: Date): 'today' | 'tomorrow' | null {
  const day = londonDate(instant);
  const today = londonDate(now);
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : null;
}

function elsewhere(): string {
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return UK_ZONES.includes(device) ? '' : ' (UK time)';
}

/** The same for a whole minute, so that what is asked with it can be kept that long. */
export function toTheMinute(now: Date): string {
  const at = new Date(now);
  at.setSeconds(0, 0);
  return at.toISOString();
}

/** Between two wall-clock times of one day, such as 14:00 and 15:00. */
export function minutesBetween(start: string, end: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(end) - minutes(start);
}
