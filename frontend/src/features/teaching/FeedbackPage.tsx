import { useState } from 'react';
import { useParams } from 'react-router';
import type { Feedback, Session } from '../../api/types';
import { dayWords } from '../../lib/time';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { useForm } from '../../ui/useForm';
import { useGiveFeedback, useMyFeedback } from './feedbackQueries';
import { useSession } from './queries';

const scores = [
  { value: '5', label: 'Very' },
  { value: '4', label: 'Mostly' },
  { value: '3', label: 'Partly' },
  { value: '2', label: 'A little' },
  { value: '1', label: 'Not at all' },
];
const scoreWords = (score: number) => scores.find(({ value }) => value === String(score))?.label;

/** One page, under a minute; afterwards the doctor's own copy. */
export function FeedbackPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const [done, setDone] = useState(false);
  const found = session.data?.value;
  return (
    <Page
      title="Give feedback"
      section="Teaching"
      caption={found?.title}
      back={{ to: paths.session(id), label: 'Back to the session' }}
      step={done ? 'done' : 'form'}
    >
      {session.isPending && <Loading what="the session" />}
      {session.isError && <Failed error={session.error} what="the session" />}
      {done && <Banner heading="Thank you. Your feedback is sent." />}
      {found && <FormOrCopy session={found} onDone={() => setDone(true)} />}
    </Page>
  );
}

function FormOrCopy({ session, onDone }: { session: Session; onDone: () => void }) {
  if (session.myFeedback?.state === 'given') return <MyCopy id={session.id} />;
  if (session.myFeedback) {
    return <FeedbackForm id={session.id} until={session.myFeedback.until} onDone={onDone} />;
  }
  return (
    <p>
      Feedback is for doctors who were checked in, from the end of a session for some days. If you
      were there, ask your education team to add you to the register.
    </p>
  );
}

type FeedbackAnswers = Record<keyof Feedback, string>;

const start: FeedbackAnswers = {
  useful: '',
  wellTaught: '',
  good: '',
  better: '',
  doDifferently: '',
};

function checkFeedback({ useful, wellTaught }: FeedbackAnswers): FormError[] {
  return [
    ...(useful ? [] : [{ field: 'useful', message: 'Select how useful it was' }]),
    ...(wellTaught ? [] : [{ field: 'wellTaught', message: 'Select how well it was taught' }]),
  ];
}

const feedbackFrom = (answers: FeedbackAnswers): Feedback => ({
  useful: Number(answers.useful),
  wellTaught: Number(answers.wellTaught),
  good: orNull(answers.good),
  better: orNull(answers.better),
  doDifferently: orNull(answers.doDifferently),
});

interface FeedbackFormProps {
  id: string;
  until: string;
  onDone: () => void;
}

function FeedbackForm({ id, until, onDone }: FeedbackFormProps) {
  const give = useGiveFeedback(id);
  const form = useForm({
    start,
    check: checkFeedback,
    send: (answers) => give(feedbackFrom(answers)),
    sent: onDone,
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <p>
        Speakers see answers without names, and only from five answers on. You can answer until{' '}
        {dayWords(until)}.
      </p>
      <ErrorSummary errors={form.errors} />
      <Radios {...form.field('useful')} legend="How useful was it for you?" choices={scores} />
      <Radios {...form.field('wellTaught')} legend="How well was it taught?" choices={scores} />
      <TextArea
        {...form.field('good')}
        label="What was good? (optional)"
        hint="Do not include details that could identify a patient."
        limit={500}
        rows={2}
      />
      <TextArea
        {...form.field('better')}
        label="What could be better? (optional)"
        limit={500}
        rows={2}
      />
      <TextArea
        {...form.field('doDifferently')}
        label="What will you do differently? (optional)"
        limit={500}
        rows={2}
      />
      <Button busy={form.busy}>Send feedback</Button>
    </form>
  );
}

function MyCopy({ id }: { id: string }) {
  const mine = useMyFeedback(id, true);
  if (mine.isPending) return <Loading what="your copy" />;
  if (mine.isError) return <Failed error={mine.error} what="your copy" />;
  return (
    <>
      <p>This is your own copy. Nobody else can see that it is yours, so it cannot be changed.</p>
      <SummaryList
        rows={[
          ['Useful', scoreWords(mine.data.useful)],
          ['Well taught', scoreWords(mine.data.wellTaught)],
          ['What was good', mine.data.good ?? null],
          ['What could be better', mine.data.better ?? null],
          ['What I will do differently', mine.data.doDifferently ?? null],
        ]}
      />
    </>
  );
}
