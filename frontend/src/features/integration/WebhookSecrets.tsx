import { useState } from 'react';
import type { NewWebhookSecret, Webhook } from '../../api/types';
import { momentWords } from '../../lib/time';
import { Button } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useWebhookChanges } from './webhookQueries';

const MOST = 2;

/** The secrets that sign, a new one once, and taking one back. */
export function WebhookSecrets({ webhook }: { webhook: Webhook }) {
  const changes = useWebhookChanges();
  const [fresh, setFresh] = useState<NewWebhookSecret | null>(null);
  const issue = useAction((key: string) => changes.issue(key, webhook.id), setFresh);
  return (
    <section>
      <h2 className="nhsuk-heading-m">Secrets</h2>
      {fresh && (
        <div className="nhsuk-inset-text led-inset" role="status">
          <p>Copy this secret now and keep it where passwords are kept. You cannot see it again.</p>
          <p>
            <code className="led-break">{fresh.secret}</code>
          </p>
        </div>
      )}
      {webhook.secrets.length === 0 && (
        <p>
          There is no secret yet. The system needs one to know that it is the hub that tells it
          something; until then nothing is sent.
        </p>
      )}
      <ul className="led-plain-list">
        {webhook.secrets.map((secret) => (
          <SecretRow key={secret.id} webhookId={webhook.id} secret={secret} />
        ))}
      </ul>
      {webhook.secrets.length < MOST ? (
        <>
          <ActionProblem problem={issue.problem} />
          <Button type="button" look="secondary" busy={issue.busy} onClick={() => issue.run()}>
            Issue a secret
          </Button>
        </>
      ) : (
        <p>Both sign what is sent. Once the system has the newer one, revoke the older one.</p>
      )}
    </section>
  );
}

interface SecretRowProps {
  webhookId: string;
  secret: Webhook['secrets'][number];
}

function SecretRow({ webhookId, secret }: SecretRowProps) {
  const changes = useWebhookChanges();
  const [asked, setAsked] = useState(false);
  const revoke = useAction<[], unknown>(() => changes.revoke(webhookId, secret.id));
  const made = momentWords(secret.madeAt);
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">Issued {made}</h3>
      <ActionProblem problem={revoke.problem} />
      {asked ? (
        <>
          <p>A system that knows only this secret will refuse what it is sent.</p>
          <Button type="button" look="warning" busy={revoke.busy} onClick={() => revoke.run()}>
            Revoke it now
          </Button>
        </>
      ) : (
        <Button type="button" look="secondary" onClick={() => setAsked(true)}>
          Revoke <span className="nhsuk-u-visually-hidden">the one issued {made}</span>
        </Button>
      )}
    </li>
  );
}
