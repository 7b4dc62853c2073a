import type { ReactNode } from 'react';
import { count } from '../lib/words';
import { describedBy, Field } from './Field';

interface TextAreaProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** Shows how many characters are left. Typing more is allowed and said, never cut off. */
  limit?: number;
}

export function TextArea(props: TextAreaProps) {
  const { id, label, hint, error, value, onChange, rows = 4, limit } = props;
  const describedByCount = [describedBy(props), limit && `${id}-count`].filter(Boolean).join(' ');
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        className={`nhsuk-textarea${error ? ' nhsuk-textarea--error' : ''}`}
        id={id}
        name={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedByCount || undefined}
        aria-invalid={error ? true : undefined}
      />
      {limit && (
        <div className="nhsuk-hint led-count" id={`${id}-count`}>
          {remaining(limit - value.length)}
        </div>
      )}
    </Field>
  );
}

function remaining(left: number): string {
  if (left < 0) return `You have ${count(-left, 'character')} too many`;
  return `You have ${count(left, 'character')} left`;
}
