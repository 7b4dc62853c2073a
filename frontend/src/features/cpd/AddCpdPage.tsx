import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem } from '../../api/problem';
import { londonDate } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { useForm } from '../../ui/useForm';
import { CpdFields } from './CpdFields';
import { checkCpd, cpdFrom, newCpd, type CpdAnswers } from './cpdForm';
import { useCpd } from './queries';

export function AddCpdPage() {
  const cpd = useCpd();
  const navigate = useNavigate();
  const [today] = useState(() => londonDate(new Date()));
  // Saving the same answers once more is how a doctor says that it happened twice.
  const [warned, setWarned] = useState('');
  const form = useForm({
    start: newCpd(today),
    check: (answers) => checkCpd(answers, today),
    send: (answers, key) =>
      cpd.add(key, { ...cpdFrom(answers), again: warned === sameness(answers) }),
    refused: (thrown) => {
      if (asProblem(thrown).code !== 'logged-already') return false;
      setWarned(sameness(form.values));
      form.setErrors([
        {
          field: 'title',
          message: 'You have an activity with this title on this date. Save again to have it twice',
        },
      ]);
      return true;
    },
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

const sameness = ({ title, date }: CpdAnswers) => `${date} ${title.trim().toLowerCase()}`;
