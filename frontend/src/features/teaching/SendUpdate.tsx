import type { PeopleToTell } from '../../api/types';
import { count } from '../../lib/words';
import { AskFirst } from '../../ui/AskFirst';
import { Button } from '../../ui/Button';
import { ToldPeople } from './ToldPeople';

interface SendUpdateProps {
  told: PeopleToTell;
  busy: boolean;
  onBack: () => void;
}

/** Before people get an email: how many, and who. */
export function SendUpdate({ told, busy, onBack }: SendUpdateProps) {
  return (
    <AskFirst label="Before you save">
      <p>
        <strong>Send an update to {count(told.count, 'person', 'people')}?</strong> They have a
        place or wait for one, and get an email of what is different.
      </p>
      <ToldPeople {...told} />
      <div className="nhsuk-button-group">
        <Button busy={busy}>Save and send</Button>
        <Button type="button" look="secondary" onClick={onBack}>
          Change your answers
        </Button>
      </div>
    </AskFirst>
  );
}
