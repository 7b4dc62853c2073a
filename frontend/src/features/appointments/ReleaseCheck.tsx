import { londonInstant, timeWords, weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import type { useForm } from '../../ui/useForm';
import { datesOf, timesOf, type ReleaseAnswers } from './releaseForm';

type ReleaseForm = Pick<
  ReturnType<typeof useForm<ReleaseAnswers, { items: unknown[] }>>,
  'values' | 'errors' | 'busy' | 'submit'
>;

export function ReleaseCheck({ form }: { form: ReleaseForm }) {
  const dates = datesOf(form.values);
  const times = timesOf(form.values);
  const hasHoliday = dates.some(({ holiday }) => holiday);
  return (
    <Page
      title={`Check and release ${count(dates.length * times.length, 'time')}`}
      section="One to one"
      back={{ to: paths.releaseTimes, label: 'Change your answers' }}
      hasErrors={form.errors.length > 0}
      step="check"
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <p>
          {count(times.length, 'meeting')} of {form.values.minutes} minutes on each date:{' '}
          {times.map((time) => timeWords(londonInstant(form.values.date, time) ?? '')).join(', ')}.
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {dates.map(({ date, holiday }) => (
            <li key={date}>
              {weekdayDateWords(date)} {holiday && <Tag colour="orange">{holiday}</Tag>}
            </li>
          ))}
        </ul>
        {hasHoliday && (
          <p>
            A bank holiday is in the list. Its times are made too: withdraw them afterwards if you
            will be away.
          </p>
        )}
        <Button busy={form.busy}>Release</Button>
      </form>
    </Page>
  );
}
