import { timesWords } from '../../lib/time';
import { onDay, useSessionsOnDays } from './sameDayQueries';

/** Two sessions on one day may be meant: it is said, and never refused. */
export function SameDay({ date, except }: { date: string; except?: string }) {
  const others = onDay(useSessionsOnDays(date, date).data ?? [], date, except);
  return (
    <div role="status">
      {others.length > 0 && (
        <div className="led-panel">
          <p>There is already a session on this day:</p>
          <ul>
            {others.map(({ id, title, startsAt, endsAt }) => (
              <li key={id}>
                {title}, {timesWords(startsAt, endsAt)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
