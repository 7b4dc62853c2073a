import { describe, expect, it } from 'vitest';
import type { WebhookDelivery } from '../src/api/types';
import { deliveryFacts, whatHappened } from '../src/features/integration/deliveryWords';
import { checkWebhook, newWebhook } from '../src/features/integration/webhookForm';

const filled = {
  ...newWebhook,
  name: 'Rota',
  address: 'https://rota.trust.example/led-hub',
  events: ['session.cancelled'],
};

describe('a webhook', () => {
  it('is whole with a name, an address and something to be told', () => {
    expect(checkWebhook(filled)).toEqual([]);
    expect(checkWebhook(newWebhook).map(({ field }) => field)).toEqual([
      'name',
      'address',
      'events',
    ]);
  });

  it.each(['rota.trust.example', 'ftp://rota.trust.example', 'https://', 'https:// rota'])(
    'is not told at %s',
    (address) =>
      expect(checkWebhook({ ...filled, address }).map(({ field }) => field)).toEqual(['address']),
  );
});

describe('a line of its log', () => {
  const waiting: WebhookDelivery = {
    id: '01890a5d-ac96-774b-bcce-b302099a80c2',
    type: 'session.cancelled',
    subjectId: '01890a5d-ac96-774b-bcce-b302099a8057',
    happenedAt: '2026-12-01T14:00:00Z',
    state: 'waiting',
    attempts: 0,
    lastAttemptAt: null,
    status: null,
    trouble: null,
    nextAttemptAt: '2026-12-01T14:00:00Z',
  };

  it('says what happened', () => {
    expect(whatHappened('session.cancelled')).toBe('A session is cancelled');
    expect(whatHappened('webhook.test')).toBe('Test event');
  });

  it('says how it went and what comes next', () => {
    expect(deliveryFacts(waiting)).toEqual(['It will be sent in a moment']);
    expect(
      deliveryFacts({ ...waiting, attempts: 3, nextAttemptAt: '2025-12-01T14:00:00Z' }),
    ).toEqual(['It will be sent in a moment']);
    expect(
      deliveryFacts({
        ...waiting,
        attempts: 2,
        status: 500,
        trouble: 'answer',
        lastAttemptAt: '2026-12-01T14:00:30Z',
        nextAttemptAt: '2126-12-01T14:05:30Z',
      }),
    ).toEqual([
      'It was refused, with 500',
      '2 attempts, the last Tuesday 1 December 2026, 2pm',
      'It will be tried again Sunday 1 December 2126, 2:05pm',
    ]);
    expect(
      deliveryFacts({
        ...waiting,
        state: 'delivered',
        attempts: 1,
        status: 204,
        lastAttemptAt: '2026-12-01T14:00:00Z',
        nextAttemptAt: null,
      }),
    ).toEqual(['1 attempt, the last Tuesday 1 December 2026, 2pm, answered 204']);
  });
});
