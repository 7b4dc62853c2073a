import { count } from '../../lib/words';
import { ToldPeople } from './ToldPeople';
import { usePeopleToTell } from './queries';

/** Before a session is cancelled: how many hear of it, and who. */
export function WhoIsTold({ sessionId }: { sessionId: string }) {
  const told = usePeopleToTell(sessionId);
  if (!told.data || told.data.count === 0) return null;
  return (
    <>
      <p>
        {count(told.data.count, 'person has', 'people have')} a place or{' '}
        {told.data.count === 1 ? 'waits' : 'wait'} for one. They get an email with your reason.
      </p>
      <ToldPeople {...told.data} />
    </>
  );
}
