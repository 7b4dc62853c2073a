import { Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { Session } from '../../api/types';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { SessionFields } from './SessionFields';
import { SomeoneElsesChanges } from './SomeoneElsesChanges';
import { readSession, useSession, useTeaching } from './queries';
import { answersOf, checkSession, sessionFrom } from './sessionForm';

const WhoIsTold = lazyPage(() => import('./WhoIsTold'), 'WhoIsTold');

export function EditSessionPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  if (session.data) return <EditForm opened={session.data} />;
  return (
    <Page title="Edit session" section="Teaching">
      {session.isPending && <Loading what="the session" retry={() => void session.refetch()} />}
      {session.isError && (
        <Failed error={session.error} what="the session" retry={() => void session.refetch()} />
      )}
    </Page>
  );
}

function EditForm({ opened }: { opened: Versioned<Session> }) {
  const teaching = useTeaching();
  const navigate = useNavigate();
  // The version that was opened stays the one compared with, whatever is read in the background.
  const [before, setBefore] = useState(opened);
  const [theirs, setTheirs] = useState<Versioned<Session> | null>(null);
  const { id } = before.value;
  const form = useForm({
    start: answersOf(before.value),
    check: checkSession,
    send: (answers) =>
      teaching.change(id, (theirs ?? before).etag, sessionFrom(answers, before.value.speakers)),
    sent: () => navigate(paths.session(id), { state: { done: 'Your changes are saved' } }),
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      void showTheirs();
      return true;
    },
  });

  async function showTheirs() {
    if (theirs) setBefore(theirs);
    setTheirs(await readSession(id));
    form.setErrors([
      {
        field: null,
        message:
          'Someone else changed this session while you were editing it. Nothing of yours is lost: compare, then select Save again.',
      },
    ]);
  }

  return (
    <Page
      title="Edit session"
      section="Teaching"
      back={{ to: paths.session(id), label: 'Back to the session' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        {theirs && <SomeoneElsesChanges before={before.value} now={theirs.value} />}
        <SessionFields form={form} />
        <Suspense>
          <WhoIsTold
            sessionId={id}
            when="They get an email when you change the title, the time, the place or how it is held."
          />
        </Suspense>
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}
