import type { WebhookDelivery } from '../../api/types';
import { momentWords } from '../../lib/time';
import { count } from '../../lib/words';
import { eventWords } from './webhookForm';

export const whatHappened = (type: string): string =>
  (eventWords as Record<string, string>)[type] ?? 'Test event';

const troubles: Record<NonNullable<WebhookDelivery['trouble']>, string> = {
  answer: 'It was refused',
  'no-answer': 'There was no answer',
  'private-address': 'The address is inside a network that the hub may not reach',
  'no-secret': 'There is no secret to sign with',
  'switched-off': 'The webhook was switched off',
};

/** On its way, or so soon that it is worth waiting for. */
export const isDue = ({ state, attempts, nextAttemptAt }: WebhookDelivery): boolean =>
  state === 'waiting' && (attempts === 0 || Date.parse(nextAttemptAt ?? '') <= Date.now());

/** How the last attempt went, and what comes next. */
export function deliveryFacts(delivery: WebhookDelivery): string[] {
  const { attempts, status, trouble, lastAttemptAt, nextAttemptAt } = delivery;
  if (isDue(delivery)) return ['It will be sent in a moment'];
  return [
    trouble && `${troubles[trouble]}${trouble === 'answer' ? `, with ${status ?? ''}` : ''}`,
    lastAttemptAt &&
      `${count(attempts, 'attempt')}, the last ${momentWords(lastAttemptAt)}${trouble === null && status ? `, answered ${status}` : ''}`,
    nextAttemptAt && `It will be tried again ${momentWords(nextAttemptAt)}`,
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}
