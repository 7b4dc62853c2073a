import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { ApiClient } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { ClientFields } from './ClientFields';
import { ClientSecrets } from './ClientSecrets';
import { answersOf, changedFrom, checkClient } from './clientForm';
import { readApiClient, useApiClient, useApiClientChanges } from './clientQueries';
import { useEditing } from './useEditing';

const toClients = { to: paths.apiClients, label: 'API clients' };

export function ClientPage() {
  const { id = '' } = useParams();
  const client = useApiClient(id);
  if (client.data) return <EditClient key={id} opened={client.data} />;
  return (
    <Page title="API client" section="Manage" back={toClients}>
      {client.isPending && <Loading what="this API client" />}
      {client.isError && (
        <Failed error={client.error} what="this API client" retry={() => void client.refetch()} />
      )}
    </Page>
  );
}

function EditClient({ opened }: { opened: Versioned<ApiClient> }) {
  const changes = useApiClientChanges();
  const { id } = opened.value;
  const { before, form, done } = useEditing({
    what: 'this API client',
    opened,
    read: () => readApiClient(id),
    answersOf,
    check: checkClient,
    change: (etag, answers) => changes.change(id, etag, changedFrom(answers)),
  });
  const { name, kind } = before.value;
  const used = opened.value.lastUsedAt;
  return (
    <Page title={name} section="Manage" back={toClients} hasErrors={form.errors.length > 0}>
      {done}
      <SummaryList
        rows={[
          ['Client id', <code key="id">{id}</code>],
          ['For', kind === 'live' ? 'Live use' : 'Tests, with example data'],
          ['Last used', used ? momentWords(used) : 'Not yet'],
        ]}
      />
      <ClientSecrets client={opened.value} />
      <h2 className="nhsuk-heading-m">Change it</h2>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <ClientFields form={form} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}
