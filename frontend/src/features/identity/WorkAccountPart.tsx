import { useState } from 'react';
import { AskFirst } from '../../ui/AskFirst';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ActionProblem, Failed } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { WorkAccounts } from './WorkAccounts';
import { hasRole, useMe } from './queries';
import { useMyWorkAccounts, useUnlinking } from './accessQueries';

/** With which work account the reader logs in, if they ever did. */
export function WorkAccountPart() {
  const me = useMe().data!;
  const accounts = useMyWorkAccounts();
  const [isDone, setDone] = useState(false);
  if (accounts.isError) return <Failed error={accounts.error} what="your work account" />;
  if (isDone) return <Banner heading="Your work account is unlinked" />;
  if (!accounts.data?.items.length) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Work account</h2>
      <WorkAccounts whose="You log in" accounts={accounts.data.items} />
      {!hasRole(me.value, 'leaver') && <Unlink onUnlinked={() => setDone(true)} />}
    </>
  );
}

function Unlink({ onUnlinked }: { onUnlinked: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const unlink = useUnlinking();
  const unlinking = useAction(unlink, onUnlinked);
  if (!isAsked)
    return (
      <Button type="button" look="secondary" onClick={() => setAsked(true)}>
        Unlink your work account
      </Button>
    );
  return (
    <AskFirst label="Unlink your work account">
      <p className="nhsuk-heading-s">Unlink your work account?</p>
      <p>
        Do this before you move to another work account. The next one you log in with is linked, if
        it has the same email address as your account here. Until you log out, you stay logged in.
      </p>
      <ActionProblem problem={unlinking.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={unlinking.busy} onClick={() => unlinking.run()}>
          Yes, unlink it
        </Button>
        <Button type="button" look="secondary" onClick={() => setAsked(false)}>
          Keep it
        </Button>
      </div>
    </AskFirst>
  );
}
