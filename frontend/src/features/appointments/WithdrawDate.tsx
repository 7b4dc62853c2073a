import { useState } from 'react';
import type { Slot } from '../../api/types';
import { weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useOneToOnes } from './queries';

interface WithdrawDateProps {
  date: string;
  slots: readonly Slot[];
  onWithdrawn: (said: string) => void;
}

/** For a tutor who cannot be there at all: asks once, and says what it does to doctors. */
export function WithdrawDate({ date, slots, onWithdrawn }: WithdrawDateProps) {
  const { withdrawDate } = useOneToOnes();
  const [isAsking, setAsking] = useState(false);
  const day = weekdayDateWords(date);
  const withdraw = useAction(
    (key) => withdrawDate(key, date),
    ({ appointments }) =>
      onWithdrawn(
        appointments > 0
          ? `You have withdrawn ${day}. ${count(appointments, 'doctor')} will be told.`
          : `You have withdrawn ${day}`,
      ),
  );
  const booked = slots.filter(({ free }) => !free).length;
  if (!isAsking) {
    return (
      <TextButton onClick={() => setAsking(true)}>
        Withdraw the whole day<span className="nhsuk-u-visually-hidden">, {day}</span>
      </TextButton>
    );
  }
  return (
    <div className="led-panel">
      <p className="nhsuk-heading-s">Withdraw all your times on {day}?</p>
      {booked > 0 && (
        <p>
          {count(booked, 'doctor')} will lose a meeting. The email says only that a meeting is
          cancelled. In LED Hub they see that you cannot be there, and the next free times.
        </p>
      )}
      <ActionProblem problem={withdraw.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={withdraw.busy} onClick={() => withdraw.run()}>
          Yes, withdraw them
        </Button>
        <Button type="button" look="secondary" onClick={() => setAsking(false)}>
          Keep them
        </Button>
      </div>
    </div>
  );
}
