import { useState } from 'react';
import { Link } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { NotificationSettings } from '../../api/types';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { useChangeSettings, useSettings } from './queries';
import { checkReminders, daysOf, wordsOf } from './reminderDays';

const TITLE = {
  title: 'Email settings',
  section: 'Manage',
  back: { to: paths.manage, label: 'Manage' },
};

/** When a trust reminds its people. */
export function EmailSettingsPage() {
  const settings = useSettings();
  if (settings.data) return <SettingsForm opened={settings.data} />;
  const again = () => void settings.refetch();
  return (
    <Page {...TITLE}>
      {settings.isPending && <Loading what="the settings" retry={again} />}
      {settings.isError && <Failed error={settings.error} what="the settings" retry={again} />}
    </Page>
  );
}

function SettingsForm({ opened }: { opened: Versioned<NotificationSettings> }) {
  const change = useChangeSettings();
  const [saved, setSaved] = useState(0);
  const form = useForm({
    start: {
      teachingReminderDays: wordsOf(opened.value.teachingReminderDays),
      meetingReminderDays: wordsOf(opened.value.meetingReminderDays),
    },
    check: checkReminders,
    send: (answers) =>
      change(opened.etag, {
        teachingReminderDays: daysOf(answers.teachingReminderDays),
        meetingReminderDays: daysOf(answers.meetingReminderDays),
      }),
    sent: () => setSaved((times) => times + 1),
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      form.setErrors([
        {
          field: null,
          message:
            'Someone else changed these settings while you had them open. Open this page again to see theirs.',
        },
      ]);
      return true;
    },
  });
  return (
    <Page {...TITLE} hasErrors={form.errors.length > 0}>
      {saved > 0 && form.errors.length === 0 && (
        <Banner key={saved} heading="Your changes are saved" />
      )}
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <p>
          People are reminded at the time of day at which it starts. When it moves, reminders
          follow.
        </p>
        <TextField
          {...form.field('teachingReminderDays')}
          label="Days before teaching to remind who has a place"
          hint="Up to 3 numbers, for example 7, 1. Leave empty for no reminder."
          width={10}
        />
        <TextField
          {...form.field('meetingReminderDays')}
          label="Days before a one to one to remind the doctor"
          hint="Up to 3 numbers, for example 5, 1. Leave empty for no reminder."
          width={10}
        />
        <Button busy={form.busy}>Save</Button>
      </form>
      <p>
        <Link to={paths.emailExamples}>See the emails that people get</Link>
      </p>
    </Page>
  );
}
