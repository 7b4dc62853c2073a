import type { PeopleToTell } from '../../api/types';
import { count } from '../../lib/words';
import { ToldPeople } from './ToldPeople';

/** Before a session is cancelled: how many hear of it, and who. */
export function WhoIsTold({ told }: { told: PeopleToTell }) {
  if (told.count === 0) return null;
  return (
    <>
      <p>
        {count(told.count, 'person has', 'people have')} a place or{' '}
        {told.count === 1 ? 'waits' : 'wait'} for one. They get an email with your reason.
      </p>
      <ToldPeople {...told} />
    </>
  );
}
