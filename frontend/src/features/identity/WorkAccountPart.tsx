import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { dayWords } from '../../lib/time';
import { Failed } from '../../ui/states';

/** With which work account the reader logs in, if they ever did. */
export function WorkAccountPart() {
  const accounts = useQuery({
    queryKey: ['me', 'work-accounts'],
    queryFn: () => answer(api.GET('/me/work-accounts')),
  });
  if (accounts.isError) return <Failed error={accounts.error} what="your work account" />;
  if (!accounts.data?.items.length) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Work account</h2>
      {accounts.data.items.map(({ issuer, email, linkedAt }) => (
        <p key={issuer}>
          You log in with <strong className="led-break">{email}</strong> at {new URL(issuer).host},
          since {dayWords(linkedAt)}.
        </p>
      ))}
    </>
  );
}
