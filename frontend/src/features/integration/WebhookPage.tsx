import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Webhook } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useEditing } from '../identity/useEditing';
import { WebhookFields } from './WebhookFields';
import { WebhookLog } from './WebhookLog';
import { WebhookSecrets } from './WebhookSecrets';
import { answersOf, changedFrom, checkWebhook } from './webhookForm';
import { readWebhook, useWebhook, useWebhookChanges } from './webhookQueries';

const toWebhooks = { to: paths.webhooks, label: 'Webhooks' };

export function WebhookPage() {
  const { id = '' } = useParams();
  const webhook = useWebhook(id);
  if (webhook.data) return <EditWebhook key={id} opened={webhook.data} />;
  return (
    <Page title="Webhook" section="Manage" back={toWebhooks}>
      {webhook.isPending && <Loading what="this webhook" />}
      {webhook.isError && (
        <Failed error={webhook.error} what="this webhook" retry={() => void webhook.refetch()} />
      )}
    </Page>
  );
}

function EditWebhook({ opened }: { opened: Versioned<Webhook> }) {
  const changes = useWebhookChanges();
  const webhook = opened.value;
  const { before, form, done } = useEditing({
    what: 'this webhook',
    opened,
    read: () => readWebhook(webhook.id),
    answersOf,
    check: checkWebhook,
    change: (etag, answers) => changes.change(webhook.id, etag, changedFrom(answers)),
  });
  return (
    <Page
      title={before.value.name}
      section="Manage"
      back={toWebhooks}
      hasErrors={form.errors.length > 0}
    >
      {done}
      <HowItGoes webhook={webhook} />
      <WebhookSecrets webhook={webhook} />
      <WebhookLog webhook={webhook} />
      <h2 className="nhsuk-heading-m">Change it</h2>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <WebhookFields form={form} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}

function HowItGoes({ webhook }: { webhook: Webhook }) {
  if (webhook.offBecause === 'failing') {
    return (
      <p>
        <strong>Switched off</strong>, because nothing got through for three days. Once the system
        is put right, switch it on below, then send again what it missed.
      </p>
    );
  }
  if (webhook.off) return <p>Switched off. Nothing is sent.</p>;
  if (webhook.failingSince) {
    return <p>Nothing has got through since {momentWords(webhook.failingSince)}.</p>;
  }
  return null;
}
