import type { Webhook, WebhookEvent } from '../../api/types';
import type { FormError } from '../../ui/formErrors';

export type WebhookAnswers = { name: string; address: string; events: string[]; works: string };

export const eventWords: Record<WebhookEvent, string> = {
  'session.published': 'A session is published',
  'session.changed': 'A session has changed',
  'session.cancelled': 'A session is cancelled',
  'register.locked': 'A register is locked',
  'resource.published': 'A library page is published',
  'resource.superseded': 'A library page is replaced',
  'resource.withdrawn': 'A library page is withdrawn',
  'person.joined': 'Somebody joins',
  'person.changed': 'Somebody’s details change',
  'person.left': 'Somebody leaves',
};

export const newWebhook: WebhookAnswers = { name: '', address: '', events: [], works: 'yes' };

export const answersOf = ({ name, address, events, off }: Webhook): WebhookAnswers => ({
  name,
  address,
  events,
  works: off ? 'no' : 'yes',
});

export function checkWebhook({ name, address, events }: WebhookAnswers): FormError[] {
  const errors: FormError[] = [];
  if (!name.trim()) errors.push({ field: 'name', message: 'Enter a name' });
  if (!/^https?:\/\/[^\s/]+/.test(address.trim())) {
    errors.push({
      field: 'address',
      message: 'Enter a whole address, like https://rota.trust.nhs.uk/led-hub',
    });
  }
  if (events.length === 0) errors.push({ field: 'events', message: 'Choose what it is told' });
  return errors;
}

export const addedFrom = ({ name, address, events }: WebhookAnswers) => ({
  name: name.trim(),
  address: address.trim(),
  events: events as WebhookEvent[],
});

export const changedFrom = (answers: WebhookAnswers) => ({
  ...addedFrom(answers),
  off: answers.works === 'no',
});
