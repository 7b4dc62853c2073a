import type { PeopleToTell } from '../../api/types';
import { Details } from '../../ui/Details';

/** By name, who will hear of a change; those after the first twenty as a number. */
export function ToldPeople({ count, people }: PeopleToTell) {
  if (count === 0) return null;
  const more = count - people.length;
  return (
    <Details summary="Who will be told">
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Details>
  );
}
