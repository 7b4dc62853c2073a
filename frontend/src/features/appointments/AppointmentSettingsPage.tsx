import { useState } from 'react';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { AppointmentSettings, DetailsDue as Due } from '../../api/types';
import { isWhole } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button, TextButton } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { detailsDue, useAppointmentSettings, useChangeAppointmentSettings } from './bookingQueries';

const TITLE = { title: 'One to one settings', section: 'Manage' };

type Choice = 'firstTimersFirst' | 'detailsKeptFrom';
type Rule = Exclude<keyof AppointmentSettings, Choice>;

const rules: { name: Rule; label: string; hint: string; least: number; most: number }[] = [
  {
    name: 'openLimit',
    label: 'One to ones that a doctor can have booked at a time',
    hint: 'One leaves more times for others',
    least: 1,
    most: 20,
  },
  {
    name: 'noticeHours',
    label: 'Hours of notice',
    hint: 'A time that starts sooner cannot be booked. 0 lets doctors book until it starts.',
    least: 0,
    most: 336,
  },
  {
    name: 'horizonDays',
    label: 'Days ahead',
    hint: 'A time further ahead cannot be booked yet',
    least: 1,
    most: 730,
  },
  {
    name: 'lateHours',
    label: 'Hours that count as late',
    hint: 'Cancelling or changing is always allowed. With fewer hours to go it is marked as late.',
    least: 1,
    most: 168,
  },
  {
    name: 'offerHours',
    label: 'Hours to answer an offer',
    hint: 'For a doctor who waits. Hours between 8pm and 8am do not count.',
    least: 1,
    most: 24,
  },
  {
    name: 'detailsKeptMonths',
    label: 'Months to keep what was said',
    hint: 'Then the topic, message and note of a meeting are removed. Who met when stays.',
    least: 1,
    most: 120,
  },
];

type Answers = Record<Rule | Choice, string>;

const answersOf = (settings: AppointmentSettings): Answers => ({
  ...(Object.fromEntries(rules.map(({ name }) => [name, String(settings[name])])) as Record<
    Rule,
    string
  >),
  firstTimersFirst: settings.firstTimersFirst ? 'yes' : 'no',
  detailsKeptFrom: settings.detailsKeptFrom,
});

const settingsOf = (answers: Answers): AppointmentSettings => ({
  ...(Object.fromEntries(rules.map(({ name }) => [name, Number(answers[name])])) as Record<
    Rule,
    number
  >),
  firstTimersFirst: answers.firstTimersFirst === 'yes',
  detailsKeptFrom: answers.detailsKeptFrom as AppointmentSettings['detailsKeptFrom'],
});

const checkRules = (answers: Answers): FormError[] =>
  rules
    .filter(({ name, least, most }) => !isWhole(answers[name], least, most))
    .map(({ name, least, most }) => ({
      field: name,
      message: `Enter a whole number from ${least} to ${most}`,
    }));

/** What a trust decides about its one to ones. */
export function AppointmentSettingsPage() {
  const settings = useAppointmentSettings();
  if (settings.data) return <SettingsForm opened={settings.data} />;
  const again = () => void settings.refetch();
  return (
    <Page {...TITLE}>
      {settings.isPending && <Loading what="the settings" retry={again} />}
      {settings.isError && <Failed error={settings.error} what="the settings" retry={again} />}
    </Page>
  );
}

function SettingsForm({ opened }: { opened: Versioned<AppointmentSettings> }) {
  const change = useChangeAppointmentSettings();
  const [etag, setEtag] = useState(opened.etag);
  const [saved, setSaved] = useState(0);
  const form = useForm({
    start: answersOf(opened.value),
    check: checkRules,
    send: (answers) => change(etag, settingsOf(answers)),
    sent: (answer) => {
      setEtag(answer.etag);
      setSaved((times) => times + 1);
    },
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      form.setErrors([
        {
          field: null,
          message:
            'Someone else changed these settings while you had them open. Open this page again to see theirs; nothing of yours is saved yet.',
        },
      ]);
      return true;
    },
  });
  return (
    <Page
      {...TITLE}
      back={{ to: paths.manage, label: 'Manage' }}
      hasErrors={form.errors.length > 0}
    >
      {saved > 0 && form.errors.length === 0 && (
        <Banner key={saved} heading="Your changes are saved" />
      )}
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <p>Doctors see these rules before they book. What is booked already stays.</p>
        {rules.map(({ name, label, hint }) => (
          <TextField
            key={name}
            {...form.field(name)}
            label={label}
            hint={hint}
            inputMode="numeric"
            width={4}
          />
        ))}
        <Radios
          {...form.field('detailsKeptFrom')}
          legend="Count those months from"
          hint="Without an end, from their last log-in"
          choices={[
            { value: 'meeting', label: 'The meeting' },
            { value: 'contract-end', label: 'The end of the doctor’s contract' },
          ]}
        />
        <DetailsDue answers={form.values} />
        <Radios
          {...form.field('firstTimersFirst')}
          legend="Offer a time first to doctors who never had a one to one"
          hint="Of those who wait. Otherwise whoever asked first is offered it first."
          inline
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}

/** What the rule as it is typed would remove, before it is anybody's rule. */
function DetailsDue({ answers }: { answers: Answers }) {
  const [due, setDue] = useState<Due | null>(null);
  const check = useAction(() => detailsDue(settingsOf(answers)), setDue);
  return (
    <>
      <p>
        <TextButton busy={check.busy} onClick={() => check.run()}>
          See what this would remove today
        </TextButton>
      </p>
      <ActionProblem problem={check.problem} />
      <p role="status">
        {due &&
          `Details of ${due.meetings ?? 'fewer than 5'} meetings, with ${due.notes ?? 'fewer than 5'} notes. Nothing is removed until you save.`}
      </p>
    </>
  );
}
