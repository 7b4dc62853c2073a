import { count } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';

interface MarkFromReportProps {
  form: Pick<
    ReturnType<typeof useForm<{ csv: string; minimum: string; reason: string }, unknown>>,
    'field' | 'errors' | 'busy' | 'submit'
  >;
  people: number;
  hadBeenLocked: boolean;
}

/** After the dry run: marks what it showed. A register that had been locked asks why. */
export function MarkFromReport({ form, people, hadBeenLocked }: MarkFromReportProps) {
  const reason = form.field('reason');
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} />
      {(hadBeenLocked || reason.error) && (
        <TextField
          {...reason}
          label="Why you correct the register"
          hint="It was locked before, so every correction says why. For example, “The report came late”."
          maxLength={200}
        />
      )}
      <Button busy={form.busy}>Mark {count(people, 'person', 'people')}</Button>
    </form>
  );
}
