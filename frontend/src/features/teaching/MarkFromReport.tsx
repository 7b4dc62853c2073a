import { useNavigate } from 'react-router';
import type { ImportedReport, ImportMeetingReport } from '../../api/types';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { useImportReport } from './registerQueries';

interface MarkFromReportProps {
  sessionId: string;
  /** As it was read in the dry run. */
  read: ImportMeetingReport;
  found: ImportedReport;
}

/** After the dry run: marks what it showed. A register that had been locked asks why. */
export function MarkFromReport({ sessionId, read, found }: MarkFromReportProps) {
  const take = useImportReport(sessionId);
  const navigate = useNavigate();
  const { hadBeenLocked } = found.register;
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) =>
      hadBeenLocked && !reason.trim()
        ? [{ field: 'reason', message: 'Enter why the register is corrected' }]
        : [],
    send: ({ reason }, key) => take(key, { ...read, reason: reason.trim() || null }, false),
    sent: () => navigate(paths.register(sessionId)),
  });
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
      <Button busy={form.busy}>Mark {count(found.marked, 'person', 'people')}</Button>
    </form>
  );
}
