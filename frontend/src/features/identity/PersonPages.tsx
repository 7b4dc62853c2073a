import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { PersonDetails } from '../../api/types';
import { momentWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { LostDevices } from './LostDevices';
import { PersonFields } from './PersonFields';
import { readPerson, usePerson, useUpcomingPlaces, useRoster } from './peopleQueries';
import { answersOf, checkPerson, newPerson, personFrom } from './personForm';
import { useEditing } from './useEditing';

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
  const { id } = opened.value;
  const { before, form, done } = useEditing({
    what: 'this person',
    opened,
    read: () => readPerson(id),
    answersOf,
    check: checkPerson,
    change: (etag, answers) => roster.change(id, etag, personFrom(answers)),
  });

  return (
    <Page
      title={before.value.name}
      section="Manage"
      back={toPeople}
      hasErrors={form.errors.length > 0}
    >
      {done}
      <Invitation key={before.etag} person={opened.value} />
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <PersonFields form={form} person={before.value} />
        {form.values.status === 'left' && before.value.status !== 'left' && <Leaving id={id} />}
        <Button busy={form.busy}>Save</Button>
      </form>
      <LostDevices id={id} name={before.value.name} />
    </Page>
  );
}

/** Before it is saved. Of one to ones nothing is said, here or anywhere: a number would tell who sought help. */
function Leaving({ id }: { id: string }) {
  const ahead = useUpcomingPlaces(id);
  if (!ahead.data) return null;
  const { sessions } = ahead.data;
  return (
    <p className="led-panel" role="status">
      {sessions === 0
        ? 'They have no place in teaching ahead.'
        : `They have a place, or wait for one, in ${count(sessions, 'session')} ahead. When you save, this ends.`}
    </p>
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
      <p>
        <Link to={paths.emailsTo(person.id)}>Emails to {person.name}</Link>
      </p>
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
