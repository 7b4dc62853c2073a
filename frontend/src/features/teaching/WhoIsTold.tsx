import { count } from '../../lib/words';
import { ToldPeople } from './ToldPeople';
import { usePeopleToTell } from './queries';

/** Before a session is changed or cancelled: how many hear of it, and who. */
export function WhoIsTold({ sessionId, when }: { sessionId: string; when: string }) {
  const told = usePeopleToTell(sessionId);
  if (!told.data || told.data.count === 0) return null;
  return (
    <>
      <p>
        {count(told.data.count, 'person has', 'people have')} a place or{' '}
        {told.data.count === 1 ? 'waits' : 'wait'} for one. {when}
      </p>
      <ToldPeople {...told.data} />
    </>
  );
}
