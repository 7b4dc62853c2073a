import { useState } from 'react';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { useFreeSlots } from './bookingQueries';
import { thisMinute } from './oneToOneWords';

const MOST = 3;

/** For a doctor whose tutor gave up the time: what is free next. */
export function NextTimes() {
  const [now] = useState(thisMinute);
  const free = useFreeSlots(now).data?.pages[0]?.items.slice(0, MOST) ?? [];
  return (
    <>
      {free.length > 0 && (
        <>
          <p className="nhsuk-heading-s">The next free times</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {free.map((slot) => (
              <li key={slot.id}>
                {whenWords(slot.startsAt, slot.endsAt)}, with {slot.tutor.name}
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink to={paths.bookOneToOne}>Choose another time</ButtonLink>
    </>
  );
}
