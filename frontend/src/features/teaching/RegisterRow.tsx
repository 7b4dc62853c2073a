import { useState } from 'react';
import type { Presence, RegisterEntry, TeachingMode } from '../../api/types';
import { TextButton } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useChangeRegister } from './queries';
import {
  NOT_PRESENT,
  notedWords,
  presencesAt,
  presenceWords,
  togetherWords,
} from './registerWords';

const NOT = 'not';

interface Mark {
  from: Presence | null;
  to: Presence | null;
}

interface RegisterRowProps {
  sessionId: string;
  mode: TeachingMode;
  entry: RegisterEntry;
  isLocked: boolean;
  /** The marks are carried over from the paper sheet, and say so. */
  fromSheet: boolean;
  /** Kept with the mark; a correction after locking has to have one. */
  reason: string | null;
}

/** One doctor. A mark is saved at once, and can be taken back. */
export function RegisterRow(props: RegisterRowProps) {
  const { sessionId, mode, entry, isLocked, fromSheet, reason } = props;
  const register = useChangeRegister(sessionId);
  const [asked, setAsked] = useState<Presence | null>(null);
  const [before, setBefore] = useState<{ presence: Presence | null } | null>(null);
  const mark = useAction(
    (_, { to }: Mark) => register.mark(entry.person.id, { presence: to, fromSheet, reason }),
    (_, { from }) => setBefore({ presence: from }),
  );
  const { name } = entry.person;

  function choose(presence: Presence | null) {
    setAsked(presence);
    void mark.run({ from: entry.presence, to: presence });
  }

  return (
    <li className="led-row">
      {isLocked ? (
        <>
          <p className="led-row__facts">
            <strong>{name}</strong>
          </p>
          <p className="led-row__facts">{presenceWords(entry.presence)}</p>
        </>
      ) : (
        <div className="led-marks">
          <Radios
            id={`presence-${entry.person.id}`}
            legend={name}
            inline
            small
            choices={[...presencesAt(mode, entry.presence), { value: NOT, label: NOT_PRESENT }]}
            value={(mark.busy ? asked : entry.presence) ?? NOT}
            onChange={(value) => choose(value === NOT ? null : (value as Presence))}
          />
        </div>
      )}
      <p className="led-small led-row__facts">{facts(entry)}</p>
      <ActionProblem problem={mark.problem} />
      <div role="status">
        {before && !mark.busy && !isLocked && (
          <p className="led-row__facts">
            Saved: {presenceWords(entry.presence).toLowerCase()}.{' '}
            <TextButton onClick={() => choose(before.presence)}>
              Undo<span className="nhsuk-u-visually-hidden"> the mark of {name}</span>
            </TextButton>
          </p>
        )}
      </div>
    </li>
  );
}

function facts(entry: RegisterEntry): string {
  return [
    entry.specialty,
    entry.hasPlace ? null : 'Came without a place',
    notedWords(entry),
    togetherWords(entry),
  ]
    .filter(Boolean)
    .join(' · ');
}
