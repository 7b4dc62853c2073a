import { useState } from 'react';
import type { ChangeSlots, Slot } from '../../api/types';
import { londonTime } from '../../lib/time';
import { choices, count } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { WaysFields } from './WaysFields';
import { useOneToOnes } from './queries';
import { answersAbout, checkWays, waysFrom, type WaysAnswers } from './waysForm';

type Scope = ChangeSlots['scope'];

const MINUTE = 60_000;

const scopes: Record<Scope, string> = {
  this: 'Only this time',
  later: 'This time, and those that you released with it and that follow',
  all: 'All times ahead that you released with it',
};

type Answers = WaysAnswers & Record<'scope' | 'start' | 'minutes', string>;

const answersOf = (slot: Slot): Answers => ({
  scope: 'this',
  start: londonTime(slot.startsAt),
  minutes: String((Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / MINUTE),
  ...answersAbout(slot),
});

interface ChangeTimesProps {
  slot: Slot;
  onChanged: (said: string) => void;
  onClose: () => void;
}

/** For a tutor: first what it would do, and to how many doctors, then that. */
export function ChangeTimes({ slot, onChanged, onClose }: ChangeTimesProps) {
  const oneToOnes = useOneToOnes();
  const [checked, setChecked] = useState<string | null>(null);
  const form = useForm({
    start: answersOf(slot),
    check: checkWays,
    send: (answers, key) =>
      oneToOnes.change(key, {
        slotId: slot.id,
        scope: answers.scope as Scope,
        start: answers.start,
        minutes: Number(answers.minutes) as ChangeSlots['minutes'],
        ...waysFrom(answers),
        dryRun: !isReady(answers),
      }),
    sent: (answer, answers) => {
      if (isReady(answers)) {
        onChanged(`You have changed ${count(answer.changed, 'time')}`);
        onClose();
      } else if (answer.overlaps > 0) {
        form.setErrors([
          { field: 'start', message: 'That would overlap another time of yours. Choose another.' },
        ]);
      } else {
        setChecked(JSON.stringify(answers));
        setEffect(answer);
      }
    },
  });
  const [effect, setEffect] = useState({ changed: 0, kept: 0, told: 0 });
  const isChecked = (answers: object) => checked === JSON.stringify(answers);
  const isReady = (answers: object) => isChecked(answers) && effect.changed > 0;
  return (
    <form className="led-panel" onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <Radios {...form.field('scope')} legend="Which times to change" choices={choices(scopes)} />
      <TextField {...form.field('start')} label="This time starts at" type="time" width={5} />
      <Radios
        {...form.field('minutes')}
        legend="Length of each meeting"
        inline
        choices={['15', '20', '30'].map((value) => ({ value, label: `${value} minutes` }))}
      />
      <WaysFields ways={form.field('ways')} placeOf={(name) => form.field(name)} />
      <p role="status">{isChecked(form.values) && effectWords(effect)}</p>
      <div className="nhsuk-button-group">
        <Button busy={form.busy}>
          {isReady(form.values) ? 'Change them' : 'Check what changes'}
        </Button>
        <Button type="button" look="secondary" onClick={onClose}>
          Leave them as they are
        </Button>
      </div>
    </form>
  );
}

function effectWords({ changed, kept, told }: { changed: number; kept: number; told: number }) {
  return [
    changed > 0 ? `${count(changed, 'time')} will change.` : 'Nothing would change.',
    kept > 0 &&
      `${count(kept, 'time')} will stay when they are: a doctor has booked them or is about to.`,
    told > 0 && `${count(told, 'doctor')} will be told where or how you meet.`,
  ]
    .filter(Boolean)
    .join(' ');
}
