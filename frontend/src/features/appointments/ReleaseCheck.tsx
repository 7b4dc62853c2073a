import { useNavigate } from 'react-router';
import type { ReleaseSlots, SlotDate } from '../../api/types';
import { timesWords, weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { useForm } from '../../ui/useForm';
import { useOneToOnes } from './queries';
import { datesToStartWith, leaveOut, marksOf } from './releaseForm';

/** Every date before anything is made; those with something to know about them are left out until they are selected. */
export function ReleaseCheck({ release, dates }: { release: ReleaseSlots; dates: SlotDate[] }) {
  const oneToOnes = useOneToOnes();
  const navigate = useNavigate();
  const form = useForm({
    start: { dates: datesToStartWith(dates) },
    check: ({ dates: chosen }) =>
      chosen.length > 0 ? [] : [{ field: 'dates', message: 'Select at least one date' }],
    send: ({ dates: chosen }, key) =>
      oneToOnes.release(key, { ...release, except: leaveOut(dates, chosen) }),
    sent: ({ items }) =>
      navigate(paths.yourTimes, {
        state: { done: `You have released ${count(items.length, 'time')}` },
      }),
  });
  const chosen = dates.filter(({ date }) => form.values.dates.includes(date));
  const times = chosen.reduce((sum, one) => sum + one.times, 0);
  const first = dates[0]!;
  return (
    <Page
      title="Check and release"
      section="One to one"
      back={{ to: paths.releaseTimes, label: 'Change your answers' }}
      hasErrors={form.errors.length > 0}
      step="check"
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <p>
          {count(first.times, 'meeting')} of {release.minutes} minutes on each date,{' '}
          {timesWords(first.startsAt, first.endsAt)}.
        </p>
        <Checkboxes
          {...form.field('dates')}
          legend="Dates"
          hint="Dates with a mark are left out. Select those that you want all the same."
          choices={dates.map((one) => ({ value: one.date, label: <DateLabel date={one} /> }))}
        />
        <p role="status">{count(times, 'time')} will be released.</p>
        <Button busy={form.busy}>Release</Button>
      </form>
    </Page>
  );
}

function DateLabel({ date }: { date: SlotDate }) {
  return (
    <>
      {weekdayDateWords(date.date)}
      {marksOf(date).map((mark) => (
        <span key={mark}>
          {' '}
          <Tag colour="orange">{mark}</Tag>
        </span>
      ))}
    </>
  );
}
