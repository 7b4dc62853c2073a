import { useState } from 'react';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { TeachingSettings } from '../../api/types';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { ThemesPart } from './ThemesPart';
import { answersOfSettings, checkSettings, settingsFrom, themeRows } from './settingsForm';
import { useChangeTeachingSettings, useTeachingSettings } from './settingsQueries';

/** What a trust decides about its teaching. */
export function TeachingSettingsPage() {
  const settings = useTeachingSettings();
  if (settings.data) return <SettingsForm opened={settings.data} />;
  const again = () => void settings.refetch();
  return (
    <Page title="Teaching settings" section="Manage">
      {settings.isPending && <Loading what="the settings" retry={again} />}
      {settings.isError && <Failed error={settings.error} what="the settings" retry={again} />}
    </Page>
  );
}

function SettingsForm({ opened }: { opened: Versioned<TeachingSettings> }) {
  const change = useChangeTeachingSettings();
  const [etag, setEtag] = useState(opened.etag);
  const [themes, setThemes] = useState(() => themeRows(opened.value));
  const [saved, setSaved] = useState(0);
  const form = useForm({
    start: answersOfSettings(opened.value),
    check: (answers) => checkSettings(answers, themes),
    send: (answers) => change(etag, settingsFrom(answers, themes)),
    sent: (answer) => {
      setEtag(answer.etag);
      setThemes(themeRows(answer.value));
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
      title="Teaching settings"
      section="Manage"
      back={{ to: paths.manage, label: 'Manage' }}
      hasErrors={form.errors.length > 0}
    >
      {saved > 0 && form.errors.length === 0 && (
        <Banner key={saved} heading="Your changes are saved" />
      )}
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <ThemesPart themes={themes} onChange={setThemes} errors={form.errors} />
        <TextArea
          {...form.field('specialties')}
          label="Specialties"
          hint="One a line. Sessions are for everyone, or for some of these."
          rows={6}
        />
        <TextArea
          {...form.field('professions')}
          label="Professions that come as guests"
          hint="One a line. Guests need no GMC number."
          rows={5}
        />
        <TextField
          {...form.field('feedbackDays')}
          label="Days for feedback"
          hint="Feedback can be given for this long after a session."
          inputMode="numeric"
          width={4}
        />
        <Checkboxes
          {...form.field('certificatesNeedFeedback')}
          legend="Certificates"
          hint="Who gives no feedback in the days above gets no certificate. The CPD record does not wait."
          choices={[{ value: 'yes', label: 'Issue a certificate only after feedback' }]}
        />
        <TextField
          {...form.field('offerHours')}
          label="Hours to take an offered place"
          hint="In the last 48 hours a free place is offered to who waits longest, and passed on after this many hours. Hours between 8pm and 8am do not count."
          inputMode="numeric"
          width={4}
        />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}
