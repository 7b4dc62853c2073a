import { Link, Navigate, Route, Routes, useNavigate } from 'react-router';
import type { Webhook } from '../../api/types';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { Empty, Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { WebhookFields } from './WebhookFields';
import { WebhookPage } from './WebhookPage';
import { addedFrom, checkWebhook, newWebhook } from './webhookForm';
import { useWebhookChanges, useWebhooks } from './webhookQueries';

/** Systems that are told what happens, for the education team: in one file, since nobody else fetches it. */
export function WebhookPages() {
  return (
    <Routes>
      <Route index element={<WebhooksPage />} />
      <Route path="new" element={<NewWebhookPage />} />
      <Route path=":id" element={<WebhookPage />} />
      <Route path="*" element={<Navigate to={paths.webhooks} replace />} />
    </Routes>
  );
}

function WebhooksPage() {
  const webhooks = useWebhooks();
  const items = webhooks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Webhooks" section="Manage" back={{ to: paths.manage, label: 'Manage' }}>
      <p>
        Systems of your trust that are told when something happens in the hub, such as a rota that
        wants to know of cancelled teaching.
      </p>
      <ButtonLink to={paths.newWebhook}>Add a webhook</ButtonLink>
      {webhooks.isPending && <Loading what="the webhooks" />}
      {webhooks.isError && (
        <Failed error={webhooks.error} what="the webhooks" retry={() => void webhooks.refetch()} />
      )}
      {webhooks.data && items.length === 0 && (
        <Empty>
          <p>No system is told anything yet. Add a webhook to choose what it is told.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      {webhooks.data && <ShowMore query={webhooks} what="webhooks" shown={items.length} />}
    </Page>
  );
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { id, name, address, off, failingSince, secrets } = webhook;
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.webhook(id)}>{name}</Link>
      </h2>
      <p className="led-row__facts led-break">{address}</p>
      <p className="led-row__tags">
        {off && <Tag colour="grey">Switched off</Tag>}
        {!off && failingSince && <Tag colour="red">Failing</Tag>}
        {!off && secrets.length === 0 && <Tag colour="orange">No secret</Tag>}
      </p>
    </li>
  );
}

function NewWebhookPage() {
  const changes = useWebhookChanges();
  const navigate = useNavigate();
  const form = useForm({
    start: newWebhook,
    check: checkWebhook,
    send: (answers, key) => changes.add(key, addedFrom(answers)),
    sent: ({ id, name }) =>
      navigate(paths.webhook(id), { state: { done: `You have added ${name}` } }),
  });
  return (
    <Page
      title="Add a webhook"
      section="Manage"
      back={{ to: paths.webhooks, label: 'Webhooks' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <WebhookFields form={form} isNew />
        <Button busy={form.busy}>Add this webhook</Button>
      </form>
    </Page>
  );
}
