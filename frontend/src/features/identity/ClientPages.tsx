import { Link, Navigate, Route, Routes, useNavigate } from 'react-router';
import type { ApiClient } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { Empty, Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { ClientFields } from './ClientFields';
import { ClientPage } from './ClientPage';
import { addedFrom, checkClient, newClient } from './clientForm';
import { useApiClientChanges, useApiClients } from './clientQueries';

/** Systems that use the hub, for the education team: in one file, since nobody else fetches it. */
export function ClientPages() {
  return (
    <Routes>
      <Route index element={<ClientsPage />} />
      <Route path="new" element={<NewClientPage />} />
      <Route path=":id" element={<ClientPage />} />
      <Route path="*" element={<Navigate to={paths.apiClients} replace />} />
    </Routes>
  );
}

function ClientsPage() {
  const clients = useApiClients();
  const items = clients.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="API clients" section="Manage" back={{ to: paths.manage, label: 'Manage' }}>
      <p>Systems of your trust that use the hub without a person, such as an intranet or a rota.</p>
      <ButtonLink to={paths.newApiClient}>Add an API client</ButtonLink>
      {clients.isPending && <Loading what="the API clients" />}
      {clients.isError && (
        <Failed error={clients.error} what="the API clients" retry={() => void clients.refetch()} />
      )}
      {clients.data && items.length === 0 && (
        <Empty>
          <p>No system uses the hub yet. Add one to give it a secret.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((client) => (
          <ClientRow key={client.id} client={client} />
        ))}
      </ul>
      {clients.data && <ShowMore query={clients} what="API clients" shown={items.length} />}
    </Page>
  );
}

function ClientRow({ client }: { client: ApiClient }) {
  const { id, name, kind, lastUsedAt, disabled, secrets } = client;
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.apiClient(id)}>{name}</Link>
      </h2>
      <p className="led-row__facts">
        {lastUsedAt ? `Last used ${momentWords(lastUsedAt)}` : 'Not used yet'}
      </p>
      <p className="led-row__tags">
        {kind === 'test' && <Tag colour="blue">Test</Tag>}
        {disabled && <Tag colour="grey">Switched off</Tag>}
        {!disabled && secrets.length === 0 && <Tag colour="orange">No secret</Tag>}
      </p>
    </li>
  );
}

function NewClientPage() {
  const changes = useApiClientChanges();
  const navigate = useNavigate();
  const form = useForm({
    start: newClient,
    check: checkClient,
    send: (answers, key) => changes.add(key, addedFrom(answers)),
    sent: ({ id, name }) =>
      navigate(paths.apiClient(id), { state: { done: `You have added ${name}` } }),
  });
  return (
    <Page
      title="Add an API client"
      section="Manage"
      back={{ to: paths.apiClients, label: 'API clients' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <ClientFields form={form} isNew />
        <Button busy={form.busy}>Add this API client</Button>
      </form>
    </Page>
  );
}
