import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { ApiClient } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { ClientFields } from './ClientFields';
import { ClientSecrets } from './ClientSecrets';
import { answersOf, changedFrom, checkClient } from './clientForm';
import { readApiClient, useApiClient, useApiClientChanges } from './clientQueries';

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
  const location = useLocation();
  const navigate = useNavigate();
  // The version that was opened stays the one compared with, whatever is read in the background.
  const [before, setBefore] = useState(opened);
  const { id, name, kind } = before.value;
  const done = (location.state as { done?: string } | null)?.done;
  const form = useForm({
    start: answersOf(before.value),
    check: checkClient,
    send: (answers) => changes.change(id, before.etag, changedFrom(answers)),
    sent: async (saved) => {
      setBefore(await readApiClient(id));
      form.setValues(answersOf(saved));
      await navigate('.', { state: { done: 'Your changes are saved' }, replace: true });
    },
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      void showTheirs();
      return true;
    },
  });

  async function showTheirs() {
    setBefore(await readApiClient(id));
    form.setErrors([
      {
        field: null,
        message:
          'Someone else changed this API client while you were. Nothing of yours is lost: check your answers, then select Save again.',
      },
    ]);
  }

  const used = opened.value.lastUsedAt;
  return (
    <Page title={name} section="Manage" back={toClients} hasErrors={form.errors.length > 0}>
      {done && <Banner key={location.key} heading={done} />}
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
