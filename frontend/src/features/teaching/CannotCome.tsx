import type { AbsenceReason, Session } from '../../api/types';
import { Button, TextButton } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { absenceReasons } from './absenceWords';

interface CannotComeProps {
  session: Session;
  /** That it is late, and what follows from it; nothing while it is early. */
  late: string;
  busy: boolean;
  tell: (reason: AbsenceReason) => void;
  leave: () => void;
}

/** Why not, in one tap. A place is given up with it, or without saying why. */
export function CannotCome({ session, late, busy, tell, leave }: CannotComeProps) {
  const reasons = Object.entries(absenceReasons) as [AbsenceReason, string][];
  return (
    <Details summary="I cannot come">
      <p>
        {whatHappens(session)} Only you see the reason. {late}
      </p>
      <ul className="led-reasons">
        {reasons.map(([reason, words]) => (
          <li key={reason}>
            <Button type="button" look="secondary" busy={busy} onClick={() => tell(reason)}>
              {words}
            </Button>
          </li>
        ))}
      </ul>
      {session.myPlace && (
        <p>
          <TextButton busy={busy} onClick={leave}>
            {session.myPlace.state === 'confirmed'
              ? 'Give up my place without a reason'
              : 'Leave the waiting list without a reason'}
          </TextButton>
        </p>
      )}
    </Details>
  );
}

function whatHappens({ myPlace }: Session): string {
  if (myPlace?.state === 'confirmed') {
    return 'Select the reason. Your place goes to the first doctor who is waiting.';
  }
  if (myPlace) return 'Select the reason. You leave the waiting list.';
  return 'Select the reason.';
}
