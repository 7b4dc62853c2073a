import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { describedBy, Field } from './Field';

interface TextFieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'date' | 'time' | 'search';
  width?: 2 | 4 | 5 | 10 | 20;
  inputMode?: 'numeric' | 'email' | 'text';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  min?: string;
  max?: string;
  spellCheck?: boolean;
  autoCapitalize?: 'characters';
}

export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, value, onChange, type = 'text', width, ...input } = props;
  const classes = ['nhsuk-input', width && `nhsuk-input--width-${width}`];
  if (error) classes.push('nhsuk-input--error');
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        className={classes.filter(Boolean).join(' ')}
        id={id}
        name={id}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
