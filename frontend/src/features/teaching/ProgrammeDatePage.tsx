import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type {
  MakeException,
  ProgrammeDate,
  ProgrammeEffect,
  WhenTwice as WhenTwiceAnswer,
} from '../../api/types';
import { timesWords, weekdayDateWords } from '../../lib/time';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { ConfirmEffect } from './ConfirmEffect';
import { WhenTwice } from './WhenTwice';
import { usePlanning, useProgrammeDates } from './programmeQueries';

/** What shall be different about one date: nothing is done before the number of people to tell is on the page. */
export function ProgrammeDatePage() {
  const { id = '', date = '' } = useParams();
  const dates = useProgrammeDates(id);
  const found = dates.data?.items.find((one) => one.date === date);
  return (
    <Page
      title={`Skip or move ${weekdayDateWords(date)}`}
      section="Teaching"
      back={{ to: paths.programme(id), label: 'The programme' }}
    >
      {dates.isPending && <Loading what="the date" />}
      {dates.isError && <Failed error={dates.error} what="the date" />}
      {dates.data && !found && <p>The programme does not have this date.</p>}
      {found && <ExceptionForm programmeId={id} date={found} />}
    </Page>
  );
}

type ExceptionAnswers = {
  kind: string;
  movedTo: string;
  startTime: string;
  whenTwice: string;
  reason: string;
};

const nothing: ExceptionAnswers = {
  kind: '',
  movedTo: '',
  startTime: '',
  whenTwice: '',
  reason: '',
};

function checkException({ kind, movedTo }: ExceptionAnswers): FormError[] {
  if (!kind) return [{ field: 'kind', message: 'Select what happens on this date' }];
  if (kind === 'move' && !movedTo) return [{ field: 'movedTo', message: 'Enter the new date' }];
  return [];
}

const exceptionFrom = (answers: ExceptionAnswers): MakeException => ({
  kind: answers.kind as MakeException['kind'],
  movedTo: answers.kind === 'move' ? answers.movedTo : null,
  startTime: answers.kind === 'move' ? orNull(answers.startTime) : null,
  whenTwice: answers.kind === 'move' ? ((answers.whenTwice || null) as WhenTwiceAnswer) : null,
  reason: orNull(answers.reason),
});

function ExceptionForm({ programmeId, date }: { programmeId: string; date: ProgrammeDate }) {
  const planning = usePlanning();
  const navigate = useNavigate();
  const [effect, setEffect] = useState<ProgrammeEffect | null>(null);
  const done = (words: string) =>
    void navigate(paths.programme(programmeId), { state: { done: words } });
  const form = useForm({
    start: nothing,
    check: checkException,
    send: (answers) =>
      planning.makeException(programmeId, date.date, exceptionFrom(answers), effect === null),
    sent: (answer, { kind }) => {
      if (effect === null) setEffect(answer);
      else done(kind === 'skip' ? 'The date is skipped' : 'The date is moved');
    },
  });
  return (
    <>
      <p>
        {date.title ?? 'No session'}, {timesWords(date.startsAt, date.endsAt)}.
      </p>
      {date.exception && <Undo programmeId={programmeId} date={date} done={done} />}
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        {effect ? (
          <ConfirmEffect
            effect={effect}
            busy={form.busy}
            label={form.values.kind === 'skip' ? 'Skip this date' : 'Move this date'}
            onConfirm={() => void form.submit()}
            onBack={() => setEffect(null)}
          />
        ) : (
          <>
            <Radios
              {...form.field('kind')}
              legend="What happens on this date?"
              choices={[
                { value: 'skip', label: 'There is no session' },
                { value: 'move', label: 'It moves to another time' },
              ]}
            />
            {form.values.kind === 'move' && (
              <>
                <DateField {...form.field('movedTo')} label="New date" />
                <TextField
                  {...form.field('startTime')}
                  label="New start (leave empty for the usual time)"
                  type="time"
                  width={5}
                />
                <WhenTwice {...form.field('whenTwice')} />
              </>
            )}
            <TextField
              {...form.field('reason')}
              label="Reason (optional)"
              hint="Doctors see it when a published session is skipped."
              maxLength={500}
            />
            <Button busy={form.busy}>Check what changes</Button>
          </>
        )}
      </form>
    </>
  );
}

interface UndoProps {
  programmeId: string;
  date: ProgrammeDate;
  done: (words: string) => void;
}

function Undo({ programmeId, date, done }: UndoProps) {
  const planning = usePlanning();
  const [effect, setEffect] = useState<ProgrammeEffect | null>(null);
  const undo = useAction(
    (_, isSure: boolean) => planning.removeException(programmeId, date.date, !isSure),
    (answer, isSure) => (isSure ? done('The date is as the programme has it') : setEffect(answer)),
  );
  const label = date.exception === 'extra' ? 'Take this extra date out' : 'Put it back as it was';
  if (effect) {
    return (
      <>
        <ActionProblem problem={undo.problem} />
        <ConfirmEffect
          effect={effect}
          busy={undo.busy}
          label={label}
          onConfirm={() => void undo.run(true)}
          onBack={() => setEffect(null)}
        />
      </>
    );
  }
  return (
    <>
      <ActionProblem problem={undo.problem} />
      <Button type="button" look="secondary" busy={undo.busy} onClick={() => undo.run(false)}>
        {label}
      </Button>
    </>
  );
}
