import type { EmailKind, SentEmail } from '../../api/types';
import { momentWords } from '../../lib/time';

export const emailKinds: Record<EmailKind, string> = {
  'log-in-code': 'Log-in code',
  invitation: 'Invitation',
  account: 'A change in how you log in',
  'place-confirmed': 'A place in a session',
  'waiting-list-joined': 'On a waiting list',
  'place-offered': 'A place is offered',
  'offer-lapsed': 'An offered place has gone',
  'place-promoted': 'A place from the waiting list',
  'place-given-up': 'A place given up',
  'session-changed': 'A session has changed',
  'session-cancelled': 'A session is cancelled',
  'teaching-reminder': 'Reminder of teaching',
  'check-in-open': 'Check in is open',
  'feedback-open': 'Feedback is open',
  'certificate-ready': 'A certificate is ready',
  meeting: 'A one to one',
  news: 'News about a one to one',
  'day-list': 'One to ones of the day',
  'weekly-digest': 'What waits for the education team',
  'contract-ends': 'A contract ends',
  'library-page': 'A library page needs somebody',
  'library-reviews': 'Library pages to review',
  'webhook-stopped': 'A webhook is switched off',
};

/** How far an email got. */
export function deliveryWords({ state, attempts, sentAt, queuedAt }: SentEmail): string {
  switch (state) {
    case 'sent':
      return `Sent ${momentWords(sentAt ?? queuedAt)}`;
    case 'failed':
      return 'Could not be delivered';
    case 'not-needed':
      return 'Not sent: no longer true, or not wanted';
    case 'waiting':
      return attempts === 0 ? 'Will be sent in a moment' : 'Not delivered yet: we try again';
  }
}
