import type { ChangeEvent } from 'react';
import { Field } from './Field';

interface CsvFileProps {
  id: string;
  label: string;
  /** As soon as another file is chosen, or none: what was read before is not of it. */
  onChange: () => void;
  onRead: (text: string) => void;
}

/** A file of rows, read here so that it can be sent as text. */
export function CsvFile({ id, label, onChange, onRead }: CsvFileProps) {
  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    onChange();
    if (file) onRead(await file.text());
  }

  return (
    <Field id={id} label={label}>
      <input
        className="led-file"
        id={id}
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => void choose(event)}
      />
    </Field>
  );
}
