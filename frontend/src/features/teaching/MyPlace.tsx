import { useState } from 'react';
import type { Session } from '../../api/types';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useTeaching } from './queries';
import { hasStarted, isFull, placeWords, waitingWords } from './sessionWords';

/** A doctor's own place: sign up in one tap, give it up in two. */
export function MyPlace({ session, now }: { session: Session; now: Date }) {
  const teaching = useTeaching();
  const [done, setDone] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
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
    () => {
      setLeaving(false);
      setDone('You have given up your place');
    },
  );

  const isOpen = session.status === 'scheduled' && !hasStarted(session, now);
  if (!isOpen) return null;
  return (
    <section aria-label="Your place">
      {done && <Banner key={done} heading={done} />}
      {!done && <p>{placeWords(session)}</p>}
      <ActionProblem problem={signUp.problem ?? leave.problem} />
      {!session.myPlace && (
        <Button type="button" busy={signUp.busy} onClick={() => signUp.run()}>
          {isFull(session) ? 'Join the waiting list' : 'Sign up'}
        </Button>
      )}
      {session.myPlace && !isLeaving && (
        <Button type="button" look="secondary" onClick={() => setLeaving(true)}>
          I cannot come
        </Button>
      )}
      {session.myPlace && isLeaving && (
        <div className="led-panel">
          <p className="nhsuk-heading-s">
            {session.myPlace.state === 'confirmed'
              ? 'Give up your place?'
              : 'Leave the waiting list?'}
          </p>
          <p>
            {session.myPlace.state === 'confirmed'
              ? 'It goes to the first doctor who is waiting.'
              : 'If you join again, you join at the end.'}
          </p>
          <div className="nhsuk-button-group">
            <Button type="button" look="warning" busy={leave.busy} onClick={() => leave.run()}>
              {session.myPlace.state === 'confirmed' ? 'Give up my place' : 'Leave the list'}
            </Button>
            <Button type="button" look="secondary" onClick={() => setLeaving(false)}>
              Keep it
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
