import { useState } from 'react';
import type { Appointment, MeetingMode } from '../../api/types';
import { Button, TextButton } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { WayChoice } from './WayChoice';
import { useOneToOnes } from './queries';

interface AnotherWayProps {
  appointment: Appointment;
  onChosen: () => void;
}

/** For the doctor, before the meeting and where the time offers more than one way. */
export function AnotherWay({ appointment, onChosen }: AnotherWayProps) {
  const oneToOnes = useOneToOnes();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = useAction(
    () => oneToOnes.chooseMode(appointment.id, chosen as MeetingMode),
    () => {
      setChosen(null);
      onChosen();
    },
  );
  if (appointment.otherWays.length === 0) return null;
  if (chosen === null) {
    return (
      <p>
        <TextButton onClick={() => setChosen(appointment.mode)}>Meet another way</TextButton>
      </p>
    );
  }
  return (
    <div className="led-panel">
      <WayChoice time={appointment} value={chosen} onChange={setChosen} />
      <ActionProblem problem={choose.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" busy={choose.busy} onClick={() => choose.run()}>
          Save
        </Button>
        <Button type="button" look="secondary" onClick={() => setChosen(null)}>
          Leave it as it is
        </Button>
      </div>
    </div>
  );
}
