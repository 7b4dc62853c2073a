import { useRef, useState } from 'react';
import { Button } from './Button';
import { Field } from './Field';

interface CopyTextProps {
  id: string;
  label: string;
  text: string;
}

/** Text to take away and send from somewhere else. */
export function CopyText({ id, label, text }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setResult('Copied. You can paste it into an email.');
    } catch {
      // Old browsers, and http addresses other than this machine, have no clipboard.
      area.current?.select();
      setResult('The text is selected. Copy it with your keyboard or your phone’s menu.');
    }
  }

  return (
    <>
      <Field id={id} label={label}>
        <textarea className="nhsuk-textarea" id={id} rows={12} readOnly value={text} ref={area} />
      </Field>
      <Button type="button" look="secondary" onClick={() => void copy()}>
        Copy the text
      </Button>
      <p role="status">{result}</p>
    </>
  );
}
