import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import type { Appointment, EarlierNote, NoteConsent } from '../../api/types';
import { dayWords } from '../../lib/time';
import { TextButton } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useKnownMe } from '../identity/queries';

/** Notes with other tutors: the doctor says whether this one may read them, and the tutor reads what the doctor lets them. */
export function EarlierNotes({ appointment }: { appointment: Appointment }) {
  const me = useKnownMe();
  if (me.id === appointment.doctor.id) return <Consents appointment={appointment} />;
  return appointment.state === 'booked' && <Notes appointment={appointment} />;
}

/** Of tutors who were there before; what is given already can be taken back on any page of theirs. */
function Consents({ appointment: { tutor, state, startsAt } }: { appointment: Appointment }) {
  const client = useQueryClient();
  const queryKey = ['note-consents'];
  const consents = useQuery({ queryKey, queryFn: () => answer(api.GET('/note-consents')) });
  const set = useAction<[tutorId: string, may: boolean], void>(
    async (_, tutorId, may) => {
      const params = { path: { tutorId } };
      if (!may) await answer(api.DELETE('/note-consents/{tutorId}', { params }));
      else {
        const body = { successorId: tutor.id };
        await answer(api.PUT('/note-consents/{tutorId}', { params, body }));
      }
    },
    () => void client.invalidateQueries({ queryKey }),
  );
  const comesAfter = (meeting: string | null) =>
    state === 'booked' && Date.parse(startsAt) > Date.parse(meeting ?? startsAt);
  const earlier =
    consents.data?.items.filter(
      (one) =>
        one.tutor.id !== tutor.id &&
        (one.successor?.id === tutor.id || comesAfter(one.lastMeetingAt)),
    ) ?? [];
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">Your notes with other tutors</h2>
      {earlier.map((one) => {
        const may = one.successor?.id === tutor.id;
        return (
          <p key={one.tutor.id}>
            {may
              ? consentWords(one)
              : `${tutor.name} cannot read your notes with ${one.tutor.name}.`}{' '}
            <TextButton busy={set.busy} onClick={() => set.run(one.tutor.id, !may)}>
              {may ? 'Stop this' : 'Let them read these notes'}
              <span className="nhsuk-u-visually-hidden">, with {one.tutor.name}</span>
            </TextButton>
          </p>
        );
      })}
      <ActionProblem problem={set.problem} />
      <p className="led-small">You see in the history of a meeting who opened its note.</p>
    </section>
  );
}

function consentWords({ tutor, successor, givenAt, canRead }: NoteConsent): string {
  const { name } = successor!;
  return canRead
    ? `${name} can read your notes with ${tutor.name}, since ${dayWords(givenAt!)}.`
    : `You let ${name} read your notes with ${tutor.name}. They cannot now, since no meeting with them stands. If you book one, they can again.`;
}

function Notes({ appointment }: { appointment: Appointment }) {
  const [notes, setNotes] = useState<readonly EarlierNote[] | null>(null);
  const params = { path: { id: appointment.id } };
  const read = useAction(
    () => answer(api.GET('/appointments/{id}/earlier-notes', { params })),
    ({ items }) => setNotes(items),
  );
  return (
    <section>
      <p>
        <TextButton busy={read.busy} onClick={() => read.run()}>
          Read notes of earlier tutors
        </TextButton>
      </p>
      <ActionProblem problem={read.problem} />
      <div role="status">
        {notes?.length === 0 && (
          <p>
            There are none that the doctor lets you read. They can, on their page of this meeting.
          </p>
        )}
        {notes?.map((note) => (
          <div className="led-panel" key={`${note.tutor.id} ${note.writtenAt}`}>
            <p className="nhsuk-heading-s">
              {note.tutor.name}, {dayWords(note.writtenAt)}
            </p>
            <p className="led-lines">{note.text}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
