import type { WorkAccount } from '../../api/types';
import { dayWords } from '../../lib/time';

interface WorkAccountsProps {
  whose: 'You log in' | 'They log in';
  accounts: WorkAccount[];
}

export function WorkAccounts({ whose, accounts }: WorkAccountsProps) {
  return accounts.map(({ issuer, email, linkedAt }) => (
    <p key={issuer}>
      {whose} with <strong className="led-break">{email}</strong> at {new URL(issuer).host}, since{' '}
      {dayWords(linkedAt)}.
    </p>
  ));
}
