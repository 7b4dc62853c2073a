import { useState } from 'react';
import type { ApiClient, NewApiClientSecret } from '../../api/types';
import { momentWords } from '../../lib/time';
import { isWhole } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextField } from '../../ui/TextField';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { useApiClientChanges } from './clientQueries';

const MOST = 2;

/** The secrets that work, a new one once, and taking one back. */
export function ClientSecrets({ client }: { client: ApiClient }) {
  const [fresh, setFresh] = useState<NewApiClientSecret | null>(null);
  return (
    <section>
      <h2 className="nhsuk-heading-m">Secrets</h2>
      {fresh && <FreshSecret fresh={fresh} />}
      {client.secrets.length === 0 && <p>No secret works. The system cannot use the hub.</p>}
      <ul className="led-plain-list">
        {client.secrets.map((secret) => (
          <SecretRow key={secret.id} clientId={client.id} secret={secret} />
        ))}
      </ul>
      {client.secrets.length < MOST ? (
        <IssueSecret clientId={client.id} onIssued={setFresh} />
      ) : (
        <p>Two secrets work. Once the system uses the newer one, revoke the older one.</p>
      )}
    </section>
  );
}

function FreshSecret({ fresh }: { fresh: NewApiClientSecret }) {
  return (
    <div className="nhsuk-inset-text led-inset" role="status">
      <p>Copy this secret now and keep it where passwords are kept. You cannot see it again.</p>
      <p>
        <code className="led-break">{fresh.secret}</code>
      </p>
    </div>
  );
}

interface SecretRowProps {
  clientId: string;
  secret: ApiClient['secrets'][number];
}

function SecretRow({ clientId, secret }: SecretRowProps) {
  const changes = useApiClientChanges();
  const [asked, setAsked] = useState(false);
  const revoke = useAction<[], unknown>(() => changes.revoke(clientId, secret.id));
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">
        <code>{secret.prefix}…</code>
      </h3>
      <p className="led-row__facts">
        Works until {momentWords(secret.expiresAt)}
        <br />
        {secret.lastUsedAt ? `Last used ${momentWords(secret.lastUsedAt)}` : 'Not used yet'}
      </p>
      <ActionProblem problem={revoke.problem} />
      {asked ? (
        <>
          <p>Whatever uses this secret stops working at once.</p>
          <Button type="button" look="warning" busy={revoke.busy} onClick={() => revoke.run()}>
            Revoke {secret.prefix}… now
          </Button>
        </>
      ) : (
        <Button type="button" look="secondary" onClick={() => setAsked(true)}>
          Revoke {secret.prefix}…
        </Button>
      )}
    </li>
  );
}

interface IssueSecretProps {
  clientId: string;
  onIssued: (fresh: NewApiClientSecret) => void;
}

function IssueSecret({ clientId, onIssued }: IssueSecretProps) {
  const changes = useApiClientChanges();
  const form = useForm({
    start: { days: '365' },
    check: ({ days }) =>
      isWhole(days, 1, 366)
        ? []
        : [{ field: 'days', message: 'Enter a number of days from 1 to 366' }],
    send: ({ days }, key) => changes.issue(key, clientId, Number(days)),
    sent: onIssued,
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('days')}
        label="For how many days is the new secret to work?"
        width={4}
        inputMode="numeric"
      />
      <Button look="secondary" busy={form.busy}>
        Issue a secret
      </Button>
    </form>
  );
}
