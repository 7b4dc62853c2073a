import { sentence } from '../../lib/words';

/** What the trail is about, as the first word of every action. */
export const things: Record<string, string> = {
  session: 'Teaching sessions',
  programme: 'Programmes',
  register: 'Registers',
  person: 'People',
  passkey: 'Passkeys',
  'log-in': 'Log-ins',
  slots: 'One to one times released',
  resource: 'Library',
  certificate: 'Certificates',
  'api-client': 'API clients',
  'work-account': 'Work accounts',
  webhook: 'Webhooks',
};

/** "session.place-taken" as people say it: "Session: place taken". */
export function actionWords(action: string): string {
  return sentence(action.replace('.', ': '));
}
