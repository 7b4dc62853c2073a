import type { Webhook, WebhookDelivery } from '../../api/types';
import { momentWords } from '../../lib/time';
import { Button, TextButton } from '../../ui/Button';
import { ShowMore } from '../../ui/ShowMore';
import { Tag, type TagColour } from '../../ui/Tag';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { deliveryFacts, whatHappened } from './deliveryWords';
import { useDeliveries, useWebhookChanges } from './webhookQueries';

const states: Record<WebhookDelivery['state'], { colour: TagColour; words: string }> = {
  waiting: { colour: 'yellow', words: 'Waiting' },
  delivered: { colour: 'green', words: 'Delivered' },
  'given-up': { colour: 'red', words: 'Given up' },
};

/** What the system was told, how that went, and sending it again. */
export function WebhookLog({ webhook }: { webhook: Webhook }) {
  const log = useDeliveries(webhook.id);
  const changes = useWebhookChanges();
  const test = useAction((key: string) => changes.test(key, webhook.id));
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <h2 className="nhsuk-heading-m">What it was told</h2>
      {!webhook.off && (
        <>
          <ActionProblem problem={test.problem} />
          <Button type="button" look="secondary" busy={test.busy} onClick={() => test.run()}>
            Send a test event
          </Button>
        </>
      )}
      {log.isPending && <Loading what="what it was told" />}
      {log.isError && (
        <Failed error={log.error} what="what it was told" retry={() => void log.refetch()} />
      )}
      {log.data && items.length === 0 && (
        <Empty>
          <p>Nothing in the last 30 days.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((delivery) => (
          <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
        ))}
      </ul>
      {log.data && <ShowMore query={log} what="events" shown={items.length} />}
    </section>
  );
}

function DeliveryRow({ webhook, delivery }: { webhook: Webhook; delivery: WebhookDelivery }) {
  const changes = useWebhookChanges();
  const resend = useAction((key: string) => changes.resend(key, webhook.id, delivery.id));
  const { colour, words } = states[delivery.state];
  const happened = `${whatHappened(delivery.type)}, ${momentWords(delivery.happenedAt)}`;
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">{happened}</h3>
      <p className="led-row__facts">
        {deliveryFacts(delivery).map((fact) => (
          <span key={fact}>
            {fact}
            <br />
          </span>
        ))}
        <code className="led-break">{delivery.id}</code>
      </p>
      <p className="led-row__tags">
        <Tag colour={colour}>{words}</Tag>
      </p>
      <ActionProblem problem={resend.problem} />
      {!webhook.off && delivery.attempts > 0 && (
        <TextButton busy={resend.busy} onClick={() => resend.run()}>
          Send again<span className="nhsuk-u-visually-hidden">: {happened}</span>
        </TextButton>
      )}
    </li>
  );
}
