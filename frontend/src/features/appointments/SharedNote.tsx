import { useEffect, useState } from 'react';
import type { Versioned } from '../../api/client';
import type { ActionNote, Appointment } from '../../api/types';
import { londonDate, momentWords } from '../../lib/time';
import { Button } from '../../ui/Button';
import { Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { readNote, useActionNote, writeNote } from './meetingQueries';
import { useAutosave, type Saving } from './useAutosave';

const LIMIT = 4000;

/** The one note of a meeting. Both write it, and both see who opened it. */
export function SharedNote({ appointment }: { appointment: Appointment }) {
  const note = useActionNote(appointment.id);
  return (
    <section aria-labelledby="note-heading">
      <h2 className="nhsuk-heading-m" id="note-heading">
        What you agreed
      </h2>
      {note.isPending && <Loading what="the note" retry={() => void note.refetch()} />}
      {note.isError && (
        <Failed error={note.error} what="the note" retry={() => void note.refetch()} />
      )}
      {note.data && <Write appointment={appointment} start={note.data} />}
    </section>
  );
}

const textOf = ({ etag, value }: Versioned<ActionNote>) => ({ etag, value: value.text });

interface WriteProps {
  appointment: Appointment;
  start: Versioned<ActionNote>;
}

function Write({ appointment, start }: WriteProps) {
  const [last, setLast] = useState(start.value);
  const note = useAutosave(textOf(start), async (etag, text) => {
    const written = await writeNote(appointment.id, etag, text);
    setLast(written.value);
    return textOf(written);
  });
  const tooLong = note.text.length > LIMIT;
  return (
    <>
      <TextArea
        id="note"
        label="Shared note"
        hint={`${appointment.doctor.name} and ${appointment.tutor.name} both read and write it. Leave out whatever could identify a patient.`}
        rows={8}
        limit={LIMIT}
        value={note.text}
        onChange={note.type}
        error={tooLong ? 'Shorten the note to 4,000 characters. It is not saved.' : undefined}
      />
      <p className="led-small" role="status">
        {!tooLong && savingWords(note.saving, last)}
      </p>
      {note.saving === 'failed' && !tooLong && (
        <Button type="button" look="secondary" onClick={note.save}>
          Try again
        </Button>
      )}
      {note.saving === 'stale' && (
        <TheirNote id={appointment.id} onChoose={(theirs, keep) => note.goOnFrom(theirs, keep)} />
      )}
      {note.text !== '' && (
        <Button
          type="button"
          look="secondary"
          onClick={() => download(`meeting-${londonDate(appointment.startsAt)}.txt`, note.text)}
        >
          Download the note
        </Button>
      )}
    </>
  );
}

function savingWords(saving: Saving, { writtenAt, writtenBy }: ActionNote): string {
  if (saving === 'saving' || saving === 'waiting') return 'Saving';
  if (saving === 'failed') return 'We could not save your note. It is still on this screen.';
  if (saving === 'stale') return 'Your note is not saved: someone else changed it.';
  return writtenAt && writtenBy
    ? `Saved ${momentWords(writtenAt)} by ${writtenBy.name}`
    : 'It saves itself while you write.';
}

interface TheirNoteProps {
  id: string;
  onChoose: (theirs: Versioned<string>, keep: 'theirs' | 'mine') => void;
}

/** What the other person wrote meanwhile, to choose from. */
function TheirNote({ id, onChoose }: TheirNoteProps) {
  const [theirs, setTheirs] = useState<Versioned<ActionNote> | null>(null);

  // It is read once: each reading is shown to both.
  useEffect(() => {
    let isShown = true;
    void readNote(id).then((read) => isShown && setTheirs(read));
    return () => {
      isShown = false;
    };
  }, [id]);

  if (!theirs) return <Loading what="what they wrote" />;
  return (
    <div className="led-panel">
      <p className="nhsuk-heading-s">{theirs.value.writtenBy?.name} wrote</p>
      <p className="led-lines">{theirs.value.text}</p>
      <div className="nhsuk-button-group">
        <Button type="button" onClick={() => onChoose(textOf(theirs), 'mine')}>
          Keep mine
        </Button>
        <Button type="button" look="secondary" onClick={() => onChoose(textOf(theirs), 'theirs')}>
          Keep theirs
        </Button>
      </div>
    </div>
  );
}

/** The name tells nobody who looks over a shoulder what it is about. */
function download(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
