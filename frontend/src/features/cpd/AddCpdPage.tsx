import { useState } from 'react';
import { useNavigate } from 'react-router';
import { londonDate } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { useForm } from '../../ui/useForm';
import { CpdFields } from './CpdFields';
import { checkCpd, cpdFrom, newCpd } from './cpdForm';
import { useCpd } from './queries';

export function AddCpdPage() {
  const cpd = useCpd();
  const navigate = useNavigate();
  const [today] = useState(() => londonDate(new Date()));
  const form = useForm({
    start: newCpd(today),
    check: (answers) => checkCpd(answers, today),
    send: (answers, key) => cpd.add(key, cpdFrom(answers)),
    sent: (record) => navigate(paths.cpd, { state: { done: `“${record.title}” is added` } }),
  });
  return (
    <Page
      title="Add an activity"
      section="CPD"
      back={{ to: paths.cpd, label: 'Your CPD' }}
      hasErrors={form.errors.length > 0}
    >
      <p>Teaching that you attend here is added automatically, as internal CPD.</p>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <CpdFields form={form} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}
