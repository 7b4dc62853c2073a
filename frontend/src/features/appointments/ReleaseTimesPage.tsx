import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { SlotDate } from '../../api/types';
import { londonDate } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { ReleaseCheck } from './ReleaseCheck';
import { WaysFields } from './WaysFields';
import { useOneToOnes } from './queries';
import { checkRelease, releaseFrom, type ReleaseAnswers } from './releaseForm';

const start: ReleaseAnswers = {
  date: '',
  start: '15:00',
  end: '16:00',
  minutes: '20',
  ways: ['in-person'],
  room: '',
  link: '',
  number: '',
  everyWeeks: '',
  until: '',
};

/** One form, then one page that lists every date before anything is made. */
export function ReleaseTimesPage() {
  const oneToOnes = useOneToOnes();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [dates, setDates] = useState<SlotDate[]>([]);
  const form = useForm({
    start,
    check: (answers) => checkRelease(answers, londonDate(new Date())),
    send: (answers) => oneToOnes.preview(releaseFrom(answers)),
    sent: ({ items }) => {
      setDates(items);
      void navigate(`${paths.releaseTimes}?step=check`);
    },
  });

  if (search.get('step') === 'check' && dates.length > 0) {
    return <ReleaseCheck release={releaseFrom(form.values)} dates={dates} />;
  }
  return (
    <Page
      title="Release times"
      section="One to one"
      back={{ to: paths.yourTimes, label: 'Your times' }}
      hasErrors={form.errors.length > 0}
      step="form"
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <DateField {...form.field('date')} label="First date" />
        <div className="led-side-by-side">
          <TextField {...form.field('start')} label="From" type="time" width={5} />
          <TextField {...form.field('end')} label="To" type="time" width={5} />
        </div>
        <Radios
          {...form.field('minutes')}
          legend="Length of each meeting"
          inline
          choices={['15', '20', '30'].map((value) => ({ value, label: `${value} minutes` }))}
        />
        <WaysFields ways={form.field('ways')} placeOf={(name) => form.field(name)} />
        <Select
          {...form.field('everyWeeks')}
          label="Repeat"
          options={[
            { value: '', label: 'Only this date' },
            { value: '1', label: 'Every week' },
            { value: '2', label: 'Every second week' },
            { value: '4', label: 'Every fourth week' },
          ]}
        />
        {form.values.everyWeeks && <DateField {...form.field('until')} label="Last date" />}
        <Button busy={form.busy}>Check the dates</Button>
      </form>
    </Page>
  );
}
