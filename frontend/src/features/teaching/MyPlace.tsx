import { useState } from 'react';
import { Link } from 'react-router';
import type { AbsenceReason, Session } from '../../api/types';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink, TextButton } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { CannotCome } from './CannotCome';
import { NotReleased } from './NotReleased';
import { absenceWords, lateWords, leftLateWords, leftWords } from './absenceWords';
import { canCheckIn } from './checkInTimes';
import { useTeaching } from './queries';
import { hasStarted, placeWords, signUpWords, takesPlace, waitingWords } from './sessionWords';

/** A doctor's own place: sign up in one tap, say why not in two, check in when it is time. */
export function MyPlace({ session, now }: { session: Session; now: Date }) {
  const teaching = useTeaching();
  const [done, setDone] = useState<string | null>(null);
  const signUp = useAction(
    () => teaching.signUp(session.id),
    (place) =>
      setDone(
        place.state === 'confirmed'
          ? 'You have a place at this session'
          : waitingWords(place.position),
      ),
  );
  const leave = useAction(
    () => teaching.leave(session.id),
    () => setDone(leftWords(session, now)),
  );
  const canCome = useAction(
    () => teaching.canCome(session.id),
    () => setDone('You have taken back that you cannot come'),
  );
  const absence = useAction(
    (_, reason: AbsenceReason) => teaching.cannotCome(session.id, reason),
    (_, reason) => setDone(`${absenceWords(reason)} ${lateWords(session, now)}`.trim()),
  );

  if (!takesPlace(session)) return null;
  const isAhead = !hasStarted(session, now);
  const mayLeave = isAhead || (session.myPlace !== null && new Date(session.endsAt) > now);
  const isAway = isAhead && session.myAbsence !== null;
  const checksIn = canCheckIn(session, now) && !isAway;
  const words = standing(session, isAhead);
  return (
    <section aria-label="Your place">
      {done && <Banner key={done} heading={done} />}
      {!done && words && <p>{words}</p>}
      <ActionProblem
        problem={signUp.problem ?? leave.problem ?? absence.problem ?? canCome.problem}
      />
      {checksIn && <ButtonLink to={paths.checkIn(session.id)}>Check in</ButtonLink>}
      {mayLeave && session.myAttendance && session.myPlace && (
        <Details summary="I have to leave">
          <p>
            Your place goes to the first doctor who is waiting. You stay on the register: tell your
            education team if you were not there. {lateWords(session, now)}
          </p>
          <TextButton busy={leave.busy} onClick={() => leave.run()}>
            Give up my place
          </TextButton>
        </Details>
      )}
      {mayLeave && !session.myAttendance && (
        <>
          {isAhead && (!session.myPlace || session.myPlace.state === 'offered') && (
            <p>
              <Button
                type="button"
                look={checksIn || session.myAbsence ? 'secondary' : 'primary'}
                busy={signUp.busy}
                onClick={() => signUp.run()}
              >
                {signUpWords(session)}
              </Button>
            </p>
          )}
          {session.myAbsence && (
            <p>
              <TextButton busy={canCome.busy} onClick={() => canCome.run()}>
                Take back that you cannot come
              </TextButton>
            </p>
          )}
          {!session.myAbsence && (
            <CannotCome
              session={session}
              late={lateWords(session, now)}
              busy={absence.busy || leave.busy}
              tell={(reason) => absence.run(reason)}
              leave={() => leave.run()}
            />
          )}
        </>
      )}
      {session.myFeedback?.state === 'open' && (
        <ButtonLink to={paths.feedback(session.id)}>Give feedback</ButtonLink>
      )}
      {session.myFeedback?.state === 'given' && (
        <p>
          <Link to={paths.feedback(session.id)}>Your copy of your feedback</Link>
        </p>
      )}
      {session.myAbsence === 'not-released' && <NotReleased session={session} />}
    </section>
  );
}

function standing(session: Session, isAhead: boolean): string | null {
  if (session.myAttendance) return 'You are checked in.';
  const late = session.myPlaceLeftLate ? leftLateWords : '';
  if (session.myAbsence) return `${absenceWords(session.myAbsence)} ${late}`.trim();
  if (late) return late;
  return isAhead ? placeWords(session) : null;
}
