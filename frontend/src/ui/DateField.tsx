import type { ReactNode } from 'react';
import { weekdayDateWords } from '../lib/time';
import { TextField } from './TextField';

interface DateFieldProps {
  id: string;
  label: ReactNode;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  max?: string;
}

/** A browser set to another country shows 3 December as 12/03: the words below leave no doubt. */
export function DateField(props: DateFieldProps) {
  return (
    <div className="led-date">
      <TextField {...props} type="date" width={10} />
      {/^\d{4}-\d\d-\d\d$/.test(props.value) && (
        <p className="led-small led-date__words">{weekdayDateWords(props.value)}</p>
      )}
    </div>
  );
}
