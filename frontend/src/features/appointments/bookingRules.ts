import type { Appointment, AppointmentSettings } from '../../api/types';
import { count } from '../../lib/words';

const HOUR = 3_600_000;

type Rules = AppointmentSettings;

/** The times that a doctor can book now. */
export function windowOf({ noticeHours, horizonDays }: Rules, now: string) {
  const after = (hours: number) => new Date(Date.parse(now) + hours * HOUR).toISOString();
  return { from: after(noticeHours), to: after(horizonDays * 24) };
}

/** What the trust asks for, said before it refuses. */
export function rulesWords({ openLimit, noticeHours, horizonDays }: Rules): string {
  const until = noticeHours
    ? `until ${count(noticeHours, 'hour')} before it starts`
    : 'until it starts';
  return `You can have ${count(openLimit, 'one to one')} booked at a time. A time can be booked up to ${count(horizonDays, 'day')} ahead, and ${until}.`;
}

/** Those of a doctor that count towards what the trust allows. */
export function openOnes(appointments: readonly Appointment[], doctorId: string): Appointment[] {
  return appointments.filter(({ doctor, state }) => doctor.id === doctorId && state === 'booked');
}

/** Whether to give this time up now is late. */
export function isLate({ lateHours }: Rules, startsAt: string, now: Date): boolean {
  return Date.parse(startsAt) - now.getTime() < lateHours * HOUR;
}
