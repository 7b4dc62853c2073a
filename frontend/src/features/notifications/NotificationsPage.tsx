import { useState } from 'react';
import { Link } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { NotificationPreferences } from '../../api/types';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { useHub } from '../hub/queries';
import { EmailKinds } from './EmailKinds';
import { FeedPart } from './FeedPart';
import { useChangePreferences, usePreferences } from './queries';

/** How someone is told of what they booked: by invite or by feed, and by which emails. */
export function NotificationsPage() {
  const preferences = usePreferences();
  const again = () => void preferences.refetch();
  return (
    <Page title="Calendar and emails" back={{ to: paths.account, label: 'Your account' }}>
      {preferences.isPending && <Loading what="your choices" retry={again} />}
      {preferences.isError && (
        <Failed error={preferences.error} what="your choices" retry={again} />
      )}
      {preferences.data && <PreferencesForm opened={preferences.data} />}
      <FeedPart />
      <p>
        <Link to={paths.emailsToMe}>See the emails we sent you</Link>
      </p>
    </Page>
  );
}

function PreferencesForm({ opened }: { opened: Versioned<NotificationPreferences> }) {
  const change = useChangePreferences();
  const withInvites = useHub().data?.invites !== false;
  const [saved, setSaved] = useState(0);
  const form = useForm({
    start: { ...opened.value },
    send: (answers) => change(opened.etag, answers),
    sent: () => setSaved((times) => times + 1),
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      form.setErrors([
        {
          field: null,
          message: 'Your choices changed meanwhile. Open this page again to see them.',
        },
      ]);
      return true;
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      {saved > 0 && <Banner key={saved} heading="Your choices are saved" />}
      <ErrorSummary errors={form.errors} />
      {withInvites && (
        <Radios
          {...form.field('calendar')}
          legend="How should things get into your calendar?"
          choices={[
            {
              value: 'invites',
              label: 'Invites by email',
              hint: 'Each place comes with an invite. Changes update it.',
            },
            {
              value: 'feed',
              label: 'A feed',
              hint: 'Your calendar reads it every few hours. You get no new invites.',
            },
          ]}
          onChange={(value) => form.set('calendar', value as NotificationPreferences['calendar'])}
        />
      )}
      <Radios
        {...form.field('oneToOnes')}
        legend="What should your feed call a one to one?"
        choices={[
          { value: 'busy', label: 'Busy' },
          { value: 'meeting', label: 'Meeting (private), with its place' },
        ]}
        onChange={(value) => form.set('oneToOnes', value as NotificationPreferences['oneToOnes'])}
      />
      <EmailKinds muted={form.values.muted} onChange={(muted) => form.set('muted', muted)} />
      <Button busy={form.busy}>Save</Button>
    </form>
  );
}
