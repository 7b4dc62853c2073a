import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { PersonDetails } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { PersonFields } from './PersonFields';
import { readPerson, usePerson, useRoster } from './peopleQueries';
import { answersOf, checkPerson, newPerson, personFrom } from './personForm';

const toPeople = { to: paths.people, label: 'People' };

export function NewPersonPage() {
  const roster = useRoster();
  const navigate = useNavigate();
  const form = useForm({
    start: newPerson,
    check: checkPerson,
    send: (answers, key) => roster.add(key, personFrom(answers)),
    sent: ({ id, name }) =>
      navigate(paths.person(id), { state: { done: `You have added ${name}` } }),
  });
  return (
    <Page title="Add a person" section="Manage" back={toPeople} hasErrors={form.errors.length > 0}>
      <p>
        We email them how to log in: at once, or 14 days before their contract starts if that is
        later.
      </p>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <PersonFields form={form} />
        <Button busy={form.busy}>Add this person</Button>
      </form>
    </Page>
  );
}

export function PersonPage() {
  const { id = '' } = useParams();
  const person = usePerson(id);
  if (person.data) return <EditPerson key={id} opened={person.data} />;
  return (
    <Page title="Person" section="Manage" back={toPeople}>
      {person.isPending && <Loading what="this person" />}
      {person.isError && (
        <Failed error={person.error} what="this person" retry={() => void person.refetch()} />
      )}
    </Page>
  );
}

function EditPerson({ opened }: { opened: Versioned<PersonDetails> }) {
  const roster = useRoster();
  const location = useLocation();
  const navigate = useNavigate();
  // The version that was opened stays the one compared with, whatever is read in the background.
  const [before, setBefore] = useState(opened);
  const { id, name } = before.value;
  const done = (location.state as { done?: string } | null)?.done;
  const form = useForm({
    start: answersOf(before.value),
    check: checkPerson,
    send: (answers) => roster.change(id, before.etag, personFrom(answers)),
    sent: async (saved) => {
      setBefore(await readPerson(id));
      form.setValues(answersOf(saved));
      await navigate('.', { state: { done: 'Your changes are saved' }, replace: true });
    },
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      void showTheirs();
      return true;
    },
  });

  async function showTheirs() {
    const theirs = await readPerson(id);
    setBefore(theirs);
    form.setErrors([
      {
        field: null,
        message:
          'Someone else changed this person while you were. Nothing of yours is lost: check your answers, then select Save again.',
      },
    ]);
  }

  return (
    <Page title={name} section="Manage" back={toPeople} hasErrors={form.errors.length > 0}>
      {done && <Banner key={location.key} heading={done} />}
      <Invitation key={before.etag} person={opened.value} />
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <PersonFields form={form} person={before.value} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}

function Invitation({ person }: { person: PersonDetails }) {
  const { inviteAgain } = useRoster();
  const [sent, setSent] = useState(false);
  const again = useAction<[], unknown>(
    (key) => inviteAgain(key, person.id),
    () => setSent(true),
  );
  return (
    <>
      <SummaryList
        rows={[
          ['Invited', person.invitedAt ? momentWords(person.invitedAt) : 'Not yet'],
          ['Last log-in', person.lastLogInAt ? momentWords(person.lastLogInAt) : 'Never'],
        ]}
      />
      {person.status === 'active' && !person.lastLogInAt && (
        <>
          <ActionProblem problem={again.problem} />
          <p role="status">{sent && 'The invitation is on its way.'}</p>
          <Button type="button" look="secondary" busy={again.busy} onClick={() => again.run()}>
            Send the invitation {person.invitedAt ? 'again' : 'now'}
          </Button>
        </>
      )}
    </>
  );
}
