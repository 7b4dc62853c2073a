import { useState } from 'react';
import type { Appointment } from '../../api/types';
import { TextButton } from '../../ui/Button';
import { HowItWent } from './HowItWent';
import { MeetingHistory } from './MeetingHistory';
import { PassedOnPart } from './PassedOnPart';
import { SharedNote } from './SharedNote';

/** From the meeting on: how it went, what was agreed, and who saw that. */
export function MeetingPart({ appointment, isOn }: { appointment: Appointment; isOn: boolean }) {
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  return (
    <>
      {isOn && (
        <>
          <HowItWent appointment={appointment} />
          <SharedNote appointment={appointment} />
          <PassedOnPart appointment={appointment} />
        </>
      )}
      <p>
        <TextButton onClick={() => setHistoryOpen(!isHistoryOpen)}>
          {isHistoryOpen ? 'Hide what happened' : 'See what happened, and who opened the note'}
        </TextButton>
      </p>
      {isHistoryOpen && <MeetingHistory id={appointment.id} />}
    </>
  );
}
