import { paths } from '../../paths';
import { useHub } from '../hub/queries';

/** In a trial no mail leaves the hub. */
export function TrialMailLink({ email }: { email: string }) {
  if (!useHub().data?.trial) return null;
  return (
    <div className="nhsuk-inset-text led-inset">
      <p>
        In this trial no email is sent.{' '}
        <a href={paths.trialMailbox(email)} target="_blank" rel="noreferrer">
          Open the trial mailbox (opens in a new tab)
        </a>
      </p>
    </div>
  );
}
