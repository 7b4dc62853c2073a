import { useState } from 'react';
import { count } from '../../lib/words';
import { useAppointmentSettings } from './bookingQueries';
import { isLate } from './bookingRules';

/** Said before a time is given up close to its start: allowed, and marked. */
export function LateNote({ startsAt }: { startsAt: string }) {
  const [now] = useState(() => new Date());
  const rules = useAppointmentSettings().data?.value;
  if (!rules || !isLate(rules, startsAt, now)) return null;
  return (
    <p>
      It starts in less than {count(rules.lateHours, 'hour')}, so this is marked as late. Do it all
      the same: a colleague may still take the time.
    </p>
  );
}
