import { heardWords } from '../../lib/time';
import { count } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { Failed } from '../../ui/states';
import { useNow } from '../../ui/useNow';
import { useVerification } from './queries';

/** Reads the whole chain when asked, and says whether it is as it was written. */
export function VerifyTrail() {
  const verification = useVerification();
  const found = verification.data;
  const now = useNow();
  return (
    <>
      <Button
        type="button"
        look="secondary"
        busy={verification.isFetching}
        onClick={() => void verification.refetch()}
      >
        Check that nothing was changed
      </Button>
      {verification.isError && <Failed error={verification.error} what="the check" />}
      <div role="status">
        {found && (
          <p>
            {found.intact
              ? `All ${count(found.events, 'event')} are as they were written.`
              : `Event ${found.firstWrong} of ${found.events} is not as it was written, or is missing. Tell your IT team now, and keep this page.`}{' '}
            Checked at {heardWords(new Date(found.checkedAt), now)}.
          </p>
        )}
      </div>
      {found?.head && (
        <Details summary="Proof to keep">
          <p>
            Kept somewhere else, this shows later that none of the {count(found.events, 'event')} up
            to now was rewritten:
          </p>
          <p>
            <code className="led-code">{found.head}</code>
          </p>
        </Details>
      )}
    </>
  );
}
