import { hasRole, useKnownMe } from '../identity/queries';
import { useWaitingCounts } from './waitingQueries';

/** How many wait, for whoever can release times or ask a tutor to. */
export function WaitingNumber() {
  const isTutor = hasRole(useKnownMe(), 'tutor');
  const counts = useWaitingCounts().data;
  if (!counts) return null;
  return (
    <p>
      <strong>{counts.waiting ?? 'Fewer than 5'}</strong> doctors wait for a time
      {isTutor && ' with you'}.
    </p>
  );
}
