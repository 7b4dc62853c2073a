import { Link } from 'react-router';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';

/** Above every page of somebody who has left. */
export function ReadsUntil({ day }: { day: string }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        Your contract has ended. You can read and download your CPD until {dateWords(day)}. Nothing
        can be added or changed. You can also{' '}
        <Link to={paths.myData}>download everything the hub holds about you</Link>.
      </p>
    </div>
  );
}
