import type { FormEvent } from 'react';
import { timesWords, weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { Failed, Loading } from '../../ui/states';
import type { useForm } from '../../ui/useForm';
import { rhythmOf, type ProgrammeAnswers } from './programmeForm';
import { usePreview } from './programmeQueries';
import { onDay, useSessionsOnDays } from './sameDayQueries';

interface PlanCheckProps {
  form: Pick<
    ReturnType<typeof useForm<ProgrammeAnswers, { id: string }>>,
    'values' | 'errors' | 'setErrors' | 'busy' | 'submit'
  >;
  skip: string[];
  onSkip: (dates: string[]) => void;
}

/** Every date before it is made. Bank holidays are marked; only the reader leaves them out. */
export function PlanCheck({ form, skip, onSkip }: PlanCheckProps) {
  const preview = usePreview(rhythmOf(form.values));
  const dates = preview.data?.items ?? [];
  const holidays = dates.filter(({ bankHoliday }) => bankHoliday).length;
  const first = dates[0];
  const planned = useSessionsOnDays(first?.date ?? '', dates.at(-1)?.date ?? '').data ?? [];
  function save(event: FormEvent) {
    event.preventDefault();
    if (skip.length < dates.length) void form.submit();
    else form.setErrors([{ field: 'skip', message: 'Keep at least one date' }]);
  }
  return (
    <Page
      title="Check the dates"
      section="Teaching"
      back={{ to: paths.planProgramme, label: 'Change your answers' }}
      hasErrors={form.errors.length > 0}
      step="check"
    >
      {preview.isPending && <Loading what="the dates" />}
      {preview.isError && (
        <Failed error={preview.error} what="the dates" retry={() => void preview.refetch()} />
      )}
      {first && (
        <form onSubmit={save} noValidate>
          <ErrorSummary errors={form.errors} />
          <p>
            {count(dates.length - skip.length, 'session')},{' '}
            {timesWords(first.startsAt, first.endsAt)} each time.
            {holidays > 0 && ` ${count(holidays, 'bank holiday')} in the list.`}
          </p>
          <Checkboxes
            id="skip"
            legend="Dates to leave out"
            error={form.errors.find(({ field }) => field === 'skip')?.message}
            hint="Select the dates on which there will be no teaching."
            value={skip}
            onChange={onSkip}
            choices={dates.map(({ date, bankHoliday }) => ({
              value: date,
              label: (
                <>
                  {weekdayDateWords(date)} {bankHoliday && <Tag colour="orange">{bankHoliday}</Tag>}
                  {onDay(planned, date).map(({ id, title }) => (
                    <span className="led-block" key={id}>
                      There is already a session on this day: {title}
                    </span>
                  ))}
                </>
              ),
            }))}
          />
          <Button busy={form.busy}>Save {count(dates.length - skip.length, 'draft')}</Button>
        </form>
      )}
    </Page>
  );
}
