import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { asProblem } from '../../api/problem';
import type { MeetingMode, Slot } from '../../api/types';
import { timeWords, weekdayDateWords, londonDate, whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { WayChoice } from './WayChoice';
import { waysWords } from './oneToOneWords';
import { useMyWaiting, useWaitingWrites } from './waitingQueries';

/** The time that is kept for the reader, to be had or declined with one tap. Nothing while there is none. */
export function OfferedTime() {
  const navigate = useNavigate();
  const writes = useWaitingWrites();
  const offer = useMyWaiting().data?.offer;
  const [mode, setMode] = useState<string | null>(null);
  const accept = useAction(
    async (_, slot: Slot) => {
      try {
        return await writes.accept(slot.id, mode as MeetingMode | null);
      } catch (thrown) {
        if (asProblem(thrown).code !== 'statement-not-accepted') throw thrown;
        void navigate(`${paths.waitingForATime}?step=statement`);
        return null;
      }
    },
    (booked) =>
      booked &&
      navigate(paths.appointment(booked.id), { state: { done: 'Your one to one is booked' } }),
  );
  const decline = useAction(() => writes.decline());
  if (!offer) return <ActionProblem problem={accept.problem ?? decline.problem} />;
  const { slot, until } = offer;
  return (
    <Card first heading="A time is kept for you">
      <p>
        {whenWords(slot.startsAt, slot.endsAt)}
        <br />
        With {slot.tutor.name}. {waysWords(slot)}
      </p>
      <p>
        Nobody else can book it until {timeWords(until)} on{' '}
        {weekdayDateWords(londonDate(new Date(until)))}.
      </p>
      <WayChoice time={slot} value={mode ?? slot.mode} onChange={setMode} />
      <ActionProblem problem={accept.problem ?? decline.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" busy={accept.busy} onClick={() => accept.run(slot)}>
          Book this time
        </Button>
        <Button type="button" look="secondary" busy={decline.busy} onClick={() => decline.run()}>
          Decline this time
        </Button>
      </div>
      <p>
        To say first what you would like to talk about, select it when you{' '}
        <Link to={paths.bookOneToOne}>book a one to one</Link>.
      </p>
    </Card>
  );
}
