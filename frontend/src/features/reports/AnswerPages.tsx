import { useState } from 'react';
import { Link, Navigate, Route, Routes, useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { AnswerToDoctors } from '../../api/types';
import { dateWords, londonDate } from '../../lib/time';
import { Button, ButtonLink, TextButton } from '../../ui/Button';
import { AskFirst } from '../../ui/AskFirst';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { useEditing } from '../identity/useEditing';
import { readAnswer, useAnswer, useAnswerChanges, useAnswers } from './answerQueries';
import { reportPaths } from './reportPaths';

const LIMIT = 300;
const toAnswers = { to: reportPaths.answers, label: 'You said, we did' };

type Written = { youSaid: string; weDid: string; doneOn: string };

/** "You said, we did", for the education team to write. */
export function AnswerPages() {
  return (
    <Routes>
      <Route index element={<AnswersPage />} />
      <Route path="new" element={<NewAnswerPage />} />
      <Route path=":id" element={<AnswerPage />} />
      <Route path="*" element={<Navigate to={reportPaths.answers} replace />} />
    </Routes>
  );
}

function AnswersPage() {
  const answers = useAnswers();
  const items = answers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="You said, we did"
      section="Manage"
      back={{ to: reportPaths.board, label: 'Board page' }}
    >
      <p>
        What doctors asked for, and what you did about it. The five latest are on the board page.
      </p>
      <ButtonLink to={reportPaths.newAnswer}>Add one</ButtonLink>
      {answers.isPending && <Loading what="what you wrote" />}
      {answers.isError && (
        <Failed error={answers.error} what="what you wrote" retry={() => void answers.refetch()} />
      )}
      {answers.data && items.length === 0 && (
        <Empty>
          <p>Nothing is written yet. Add what doctors said and what you did.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map(({ id, youSaid, weDid, doneOn }) => (
          <li className="led-row" key={id}>
            <h2 className="nhsuk-heading-s led-row__heading">
              <Link to={reportPaths.answer(id)}>{youSaid}</Link>
            </h2>
            <p className="led-row__facts">{weDid}</p>
            <p className="led-small led-row__facts">{dateWords(doneOn)}</p>
          </li>
        ))}
      </ul>
      {answers.data && <ShowMore query={answers} what="answers" shown={items.length} />}
    </Page>
  );
}

function NewAnswerPage() {
  const changes = useAnswerChanges();
  const navigate = useNavigate();
  const form = useForm({
    start: { youSaid: '', weDid: '', doneOn: londonDate(new Date()) },
    check: checkAnswer,
    send: (written: Written, key) => changes.add(key, written),
    sent: () => navigate(reportPaths.answers),
  });
  return (
    <Page
      title="Add what you did"
      section="Manage"
      back={toAnswers}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <AnswerFields form={form} />
        <Button busy={form.busy}>Add it</Button>
      </form>
    </Page>
  );
}

function AnswerPage() {
  const { id = '' } = useParams();
  const answer = useAnswer(id);
  if (answer.data) return <EditAnswer key={id} opened={answer.data} />;
  return (
    <Page title="What you did" section="Manage" back={toAnswers}>
      {answer.isPending && <Loading what="what you wrote" />}
      {answer.isError && (
        <Failed error={answer.error} what="what you wrote" retry={() => void answer.refetch()} />
      )}
    </Page>
  );
}

function EditAnswer({ opened }: { opened: Versioned<AnswerToDoctors> }) {
  const changes = useAnswerChanges();
  const { id } = opened.value;
  const { form, done } = useEditing({
    what: 'what you wrote',
    opened,
    read: () => readAnswer(id),
    answersOf: ({ youSaid, weDid, doneOn }: AnswerToDoctors): Written => ({
      youSaid,
      weDid,
      doneOn,
    }),
    check: checkAnswer,
    change: (etag, written) => changes.change(id, etag, written),
  });
  return (
    <Page
      title="Change what you wrote"
      section="Manage"
      back={toAnswers}
      hasErrors={form.errors.length > 0}
    >
      {done}
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <AnswerFields form={form} />
        <Button busy={form.busy}>Save</Button>
      </form>
      <Removal opened={opened} />
    </Page>
  );
}

function Removal({ opened: { value, etag } }: { opened: Versioned<AnswerToDoctors> }) {
  const changes = useAnswerChanges();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const remove = useAction(
    () => changes.remove(value.id, etag),
    () => navigate(reportPaths.answers),
  );
  if (!isAsked) return <TextButton onClick={() => setAsked(true)}>Take it off</TextButton>;
  return (
    <AskFirst label="Take it off">
      <p>It leaves the board page, and cannot be brought back.</p>
      <ActionProblem problem={remove.problem} />
      <Button type="button" look="warning" busy={remove.busy} onClick={() => remove.run()}>
        Yes, take it off
      </Button>
      <TextButton onClick={() => setAsked(false)}>No, keep it</TextButton>
    </AskFirst>
  );
}

function AnswerFields({
  form,
}: {
  form: Pick<ReturnType<typeof useForm<Written, unknown>>, 'field'>;
}) {
  return (
    <>
      <TextArea
        {...form.field('youSaid')}
        label="Doctors said"
        hint="Name nobody, and nothing by which somebody could be known."
        rows={3}
        limit={LIMIT}
      />
      <TextArea {...form.field('weDid')} label="We did" rows={3} limit={LIMIT} />
      <DateField {...form.field('doneOn')} label="When" />
    </>
  );
}

function checkAnswer({ youSaid, weDid, doneOn }: Written): FormError[] {
  const errors: FormError[] = [];
  if (!youSaid.trim()) errors.push({ field: 'youSaid', message: 'Enter what doctors said' });
  if (!weDid.trim()) errors.push({ field: 'weDid', message: 'Enter what you did' });
  if (!doneOn) errors.push({ field: 'doneOn', message: 'Enter the date' });
  return errors;
}
