import type { ChangeEvent } from 'react';
import { describedBy, Field } from './Field';

interface TextFileProps {
  id: string;
  label: string;
  error?: string;
  /** Ends of names and media types, as the browser's file chooser takes them. */
  accept?: string;
  /** As soon as another file is chosen, or none: what was read before is not of it. */
  onChange: () => void;
  onRead: (text: string) => void;
}

/** A file that is text, of rows when nothing else is said, read here so that it can be sent as such. */
export function TextFile(props: TextFileProps) {
  const { id, label, error, accept = '.csv,text/csv', onChange, onRead } = props;
  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    onChange();
    if (file) onRead(await file.text());
  }

  return (
    <Field id={id} label={label} error={error}>
      <input
        className="led-file"
        id={id}
        type="file"
        accept={accept}
        aria-describedby={describedBy({ id, error })}
        onChange={(event) => void choose(event)}
      />
    </Field>
  );
}
