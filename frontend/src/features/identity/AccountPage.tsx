import { useState } from 'react';
import { Link } from 'react-router';
import type { ChangeMe } from '../../api/types';
import type { Versioned } from '../../api/client';
import type { Me } from '../../api/types';
import { paths } from '../../paths';
import { asProblem } from '../../api/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { SummaryList } from '../../ui/SummaryList';
import { TextField } from '../../ui/TextField';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { WorkAccountPart } from './WorkAccountPart';
import { rolesInWords } from './roleWords';
import { hasRole, logOut, readMeAgain, useChangeMe, useMe } from './queries';

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, month, 1),
  ),
);

export function AccountPage() {
  const me = useMe().data!;
  const [saved, setSaved] = useState(0);
  const leaving = useAction(() => logOut());
  return (
    <Page title="Your account">
      {saved > 0 && <Banner key={saved} heading="Your details are saved" />}
      <SummaryList
        rows={[
          ['Email', me.value.email],
          ['Trust', me.value.trust.name],
          ['Role', rolesInWords(me.value.roles)],
          ['Specialty', me.value.specialty],
          ['Grade', me.value.grade],
          ['Site', me.value.site],
          ['GMC number', me.value.gmcNumber],
        ]}
      />
      <p>
        <Link to={paths.changeEmail}>Change your email</Link>. To change anything else here, ask
        your education team.
      </p>
      <DetailsForm me={me} onSaved={() => setSaved((times) => times + 1)} />
      <h2 className="nhsuk-heading-m">How you log in</h2>
      <p>
        <Link to={paths.loggingIn}>See your passkeys and where you are logged in</Link>
      </p>
      <h2 className="nhsuk-heading-m">Calendar and emails</h2>
      <p>
        <Link to={paths.notifications}>Choose how things get into your calendar</Link>
      </p>
      <h2 className="nhsuk-heading-m">What was done</h2>
      <p>
        <Link to={paths.myActivity}>See what was done in your name and about you</Link>
      </p>
      <h2 className="nhsuk-heading-m">Your data</h2>
      <p>
        <Link to={paths.myData}>Download everything the hub holds about you</Link>
      </p>
      <WorkAccountPart />
      <h2 className="nhsuk-heading-m">Log out</h2>
      <p>On a shared computer, log out when you have finished.</p>
      <ActionProblem problem={leaving.problem} />
      <Button type="button" look="secondary" busy={leaving.busy} onClick={() => leaving.run()}>
        Log out of LED Hub
      </Button>
    </Page>
  );
}

function DetailsForm({ me, onSaved }: { me: Versioned<Me>; onSaved: () => void }) {
  const changeMe = useChangeMe();
  const isLed = hasRole(me.value, 'led');
  const form = useForm({
    start: { name: me.value.name, appraisalMonth: String(me.value.appraisalMonth ?? '') },
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name', message: 'Enter your name' }]),
    send: (answers) => changeMe(me.etag, changed(me.value, answers)),
    sent: onSaved,
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      // Another device of the same person: read the new version, and the next save is theirs.
      void readMeAgain();
      form.setErrors([
        {
          field: null,
          message: 'Your details changed meanwhile. Check them and select Save again.',
        },
      ]);
      return true;
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <h2 className="nhsuk-heading-m">Change your details</h2>
      <ErrorSummary errors={form.errors} />
      <TextField {...form.field('name')} label="Name" autoComplete="name" />
      {isLed && (
        <Select
          {...form.field('appraisalMonth')}
          label="Month your appraisal year starts"
          hint="Your CPD totals are counted from the first day of this month."
          options={[
            ...(me.value.appraisalMonth ? [] : [{ value: '', label: 'Select a month' }]),
            ...MONTHS.map((label, index) => ({ value: String(index + 1), label })),
          ]}
        />
      )}
      <Button busy={form.busy}>Save</Button>
    </form>
  );
}

function changed(me: Me, answers: { name: string; appraisalMonth: string }): ChangeMe {
  const change: ChangeMe = { name: answers.name.trim() };
  const month = Number(answers.appraisalMonth);
  if (month && month !== me.appraisalMonth) change.appraisalMonth = month;
  return change;
}
