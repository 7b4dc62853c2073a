import type { ReactNode } from 'react';
import type { ProgrammeEffect } from '../../api/types';
import { AskFirst } from '../../ui/AskFirst';
import { Button } from '../../ui/Button';
import { ToldPeople } from './ToldPeople';
import { effectWords } from './programmeWords';

interface ConfirmEffectProps {
  effect: ProgrammeEffect;
  busy: boolean;
  label: string;
  onConfirm: () => void;
  onBack: () => void;
  children?: ReactNode;
}

/** What a change will do, and to how many; nothing is done before the second button. */
export function ConfirmEffect(props: ConfirmEffectProps) {
  const { effect, busy, label, onConfirm, onBack, children } = props;
  return (
    <AskFirst label="Before you confirm">
      <p>{effectWords(effect)}</p>
      <ToldPeople count={effect.peopleToTell} people={effect.people} />
      {children}
      <div className="nhsuk-button-group">
        <Button type="button" busy={busy} onClick={onConfirm}>
          {label}
        </Button>
        <Button type="button" look="secondary" onClick={onBack}>
          Change your answers
        </Button>
      </div>
    </AskFirst>
  );
}
