import { dateWords } from '../../lib/time';

/** Above every page of somebody who has left. */
export function ReadsUntil({ day }: { day: string }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        Your contract has ended. You can read and download your CPD until {dateWords(day)}. Nothing
        can be added or changed.
      </p>
    </div>
  );
}
