import { useNavigate, useParams } from 'react-router';
import type { WhenTwice as WhenTwiceAnswer } from '../../api/types';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { WhenTwice } from './WhenTwice';
import { usePlanning } from './programmeQueries';

/** A date that the rhythm does not have. It starts as a draft, so nobody is told yet. */
export function AddProgrammeDatePage() {
  const { id = '' } = useParams();
  const planning = usePlanning();
  const navigate = useNavigate();
  const form = useForm({
    start: { date: '', startTime: '', whenTwice: '' },
    check: ({ date }) => (date ? [] : [{ field: 'date', message: 'Enter the date' }]),
    send: ({ date, startTime, whenTwice }) =>
      planning.makeException(
        id,
        date,
        {
          kind: 'extra',
          startTime: orNull(startTime),
          whenTwice: (whenTwice || null) as WhenTwiceAnswer,
        },
        false,
      ),
    sent: () =>
      navigate(paths.programme(id), { state: { done: 'The extra date is saved as a draft' } }),
  });
  return (
    <Page
      title="Add a date"
      section="Teaching"
      back={{ to: paths.programme(id), label: 'The programme' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <DateField {...form.field('date')} label="Date" />
        <TextField
          {...form.field('startTime')}
          label="Starts at (leave empty for the usual time)"
          type="time"
          width={5}
        />
        <WhenTwice {...form.field('whenTwice')} />
        <Button busy={form.busy}>Save draft</Button>
      </form>
    </Page>
  );
}
