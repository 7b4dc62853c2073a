import { useState } from 'react';
import { useParams } from 'react-router';
import type { Session } from '../../api/types';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { useForm } from '../../ui/useForm';
import { hasRole, useKnownMe } from '../identity/queries';
import { QuestionRow } from './QuestionRow';
import { useAsking, useQuestions } from './questionQueries';
import { useSession } from './queries';

/** Ask before or during a session; the speaker sees what most want to know. */
export function QuestionsPage() {
  const { id = '' } = useParams();
  const me = useKnownMe();
  const session = useSession(id);
  const questions = useQuestions(id);
  const found = session.data?.value;
  const again = () => void questions.refetch();
  const moderates = hasRole(me, 'admin') || Boolean(found?.speaking);
  return (
    <Page
      title="Questions"
      section="Teaching"
      caption={found?.title}
      back={{ to: paths.session(id), label: 'Back to the session' }}
    >
      {found?.status === 'scheduled' && <Ask session={found} />}
      {questions.isPending && <Loading what="questions" retry={again} />}
      {questions.isError && <Failed error={questions.error} what="questions" retry={again} />}
      {questions.data?.items.length === 0 && (
        <Empty>
          <p>Nobody has asked yet. Questions will be listed here, the most wanted first.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {questions.data?.items.map((question) => (
          <QuestionRow key={question.id} sessionId={id} question={question} moderates={moderates} />
        ))}
      </ul>
    </Page>
  );
}

const WITHOUT_NAME = 'without-name';

function Ask({ session }: { session: Session }) {
  const asking = useAsking(session.id);
  const [asked, setAsked] = useState(0);
  const start = { text: '', anonymous: [] as string[] };
  const form = useForm({
    start,
    check: ({ text }) => (text.trim() ? [] : [{ field: 'text', message: 'Enter your question' }]),
    send: ({ text, anonymous }, key) =>
      asking.ask(key, text.trim(), anonymous.includes(WITHOUT_NAME)),
    sent: () => {
      form.setValues(start);
      setAsked((times) => times + 1);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      {asked > 0 && <Banner key={asked} heading="Your question is on the list" />}
      <ErrorSummary errors={form.errors} />
      <TextArea
        {...form.field('text')}
        label="Your question"
        hint="Do not include details that could identify a patient."
        limit={500}
        rows={2}
      />
      <Checkboxes
        {...form.field('anonymous')}
        legend={<span className="nhsuk-u-visually-hidden">Your name</span>}
        choices={[
          {
            value: WITHOUT_NAME,
            label: 'Ask without my name. Only the education team can see who asks.',
          },
        ]}
      />
      <Button busy={form.busy}>Ask</Button>
    </form>
  );
}
