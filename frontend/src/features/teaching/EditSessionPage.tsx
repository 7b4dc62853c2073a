import { Suspense, useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { PeopleToTell, Session } from '../../api/types';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { SessionFields } from './SessionFields';
import { readPeopleToTell, readSession, usePeopleToTell, useSession, useTeaching } from './queries';
import { answersOf, checkSession, isTold, sessionFrom } from './sessionForm';

const SomeoneElsesChanges = lazyPage(() => import('./SomeoneElsesChanges'), 'SomeoneElsesChanges');
const SendUpdate = lazyPage(() => import('./SendUpdate'), 'SendUpdate');

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
  const [told, setTold] = useState<PeopleToTell | null>(null);
  const { id } = before.value;
  const people = usePeopleToTell(id).data;
  const form = useForm({
    start: answersOf(before.value),
    check: checkSession,
    send: (answers) =>
      teaching.change(id, (theirs ?? before).etag, sessionFrom(answers, before.value.speakers)),
    sent: () => navigate(paths.session(id), { state: { done: 'Your changes are saved' } }),
    refused: (thrown) => {
      setTold(null);
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

  const changed = sessionFrom(form.values, before.value.speakers);
  const isUpdate = isTold((theirs ?? before).value, changed);
  const ask = useAction(
    () => readPeopleToTell(id),
    (found) => (found.count > 0 ? setTold(found) : void form.submit()),
  );

  /** Nobody is told before it is said how many and who, as it is now. */
  function save(event: FormEvent) {
    const isUnasked = isUpdate && !told && checkSession(form.values).length === 0;
    if (isUnasked) {
      event.preventDefault();
      form.setErrors([]);
      void ask.run();
    } else {
      void form.submit(event);
    }
  }

  return (
    <Page
      title="Edit session"
      section="Teaching"
      back={{ to: paths.session(id), label: 'Back to the session' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={save} noValidate>
        <ErrorSummary errors={form.errors} />
        {theirs && (
          <Suspense>
            <SomeoneElsesChanges before={before.value} now={theirs.value} />
          </Suspense>
        )}
        {told ? (
          <Suspense>
            <SendUpdate told={told} busy={form.busy} onBack={() => setTold(null)} />
          </Suspense>
        ) : (
          <>
            <SessionFields form={form} sessionId={id} />
            {people && people.count > 0 && !isUpdate && (
              <p>
                Nobody gets an email about this change. Doctors with a place are told of the title,
                the time, the place and how it is held.
              </p>
            )}
            <ActionProblem problem={ask.problem} />
            <Button busy={form.busy || ask.busy}>Save</Button>
          </>
        )}
      </form>
    </Page>
  );
}
