import { useState } from 'react';
import type { Appointment, RecordedOutcome } from '../../api/types';
import { Radios } from '../../ui/Choices';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useMeeting } from './meetingQueries';

/** Said by either of the two, and said again when it was wrong. Nothing depends on it. */
export function HowItWent({ appointment }: { appointment: Appointment }) {
  const meeting = useMeeting(appointment.id);
  const [asked, setAsked] = useState<RecordedOutcome | null>(null);
  const say = useAction((_, outcome: RecordedOutcome) => meeting.sayHowItWent(outcome));
  const { outcome } = appointment;

  function choose(chosen: RecordedOutcome) {
    setAsked(chosen);
    void say.run(chosen);
  }

  return (
    <>
      <Radios
        id="outcome"
        legend="Did you meet?"
        hint={outcome === 'unrecorded' ? 'Nobody has said yet.' : undefined}
        choices={[
          { value: 'met', label: 'We met' },
          { value: 'doctor-absent', label: `${appointment.doctor.name} could not be there` },
          { value: 'tutor-absent', label: `${appointment.tutor.name} could not be there` },
        ]}
        value={(say.busy ? asked : outcome) ?? ''}
        onChange={(chosen) => choose(chosen as RecordedOutcome)}
      />
      <ActionProblem problem={say.problem} />
      <p className="led-small" role="status">
        {say.busy ? 'Saving' : outcome && outcome !== 'unrecorded' && 'Saved'}
      </p>
    </>
  );
}
