import { useState } from 'react';
import { Link } from 'react-router';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { AskFirst } from '../../ui/AskFirst';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { WorkAccounts } from './WorkAccounts';
import { useLogInWays, useLostDevices } from './peopleQueries';
import { useMe } from './queries';

interface PersonProps {
  id: string;
  name: string;
}

/** For somebody who has lost their devices, or whose work account has changed. One's own are on the account page. */
export function LostDevices({ id, name }: PersonProps) {
  const isMe = useMe().data?.value.id === id;
  return (
    <section>
      <h2 className="nhsuk-heading-m">How they log in</h2>
      {isMe ? (
        <p>
          This is you. <Link to={paths.loggingIn}>Change how you log in</Link>, or ask somebody else
          in the education team if you have lost your devices.
        </p>
      ) : (
        <Ways id={id} name={name} />
      )}
    </section>
  );
}

function Ways({ id, name }: PersonProps) {
  const ways = useLogInWays(id);
  const lost = useLostDevices(id);
  const [done, setDone] = useState('');
  if (ways.isPending) return <Loading what="how they log in" />;
  if (ways.isError)
    return <Failed error={ways.error} what="how they log in" retry={() => void ways.refetch()} />;
  const { passkeys, workAccounts } = ways.data;
  return (
    <>
      {done && <Banner key={done} heading={done} />}
      <p>
        {passkeys === 0 ? 'They have no passkey.' : `They have ${count(passkeys, 'passkey')}.`}
        {workAccounts.length === 0 && ' No work account is linked.'}
      </p>
      <WorkAccounts whose="They log in" accounts={workAccounts} />
      {passkeys > 0 && (
        <TakeAway
          label="Remove passkeys"
          question={`Remove ${name}’s ${passkeys === 1 ? 'passkey' : 'passkeys'}?`}
          yes="Yes, remove"
          take={lost.removePasskeys}
          onTaken={() => setDone('Their passkeys are removed')}
        >
          Do this if they have lost their devices, and you are sure that it is them who asks. They
          log in with a code by email next, and can then add a new passkey.
        </TakeAway>
      )}
      {workAccounts.length > 0 && (
        <TakeAway
          label="Unlink work account"
          question={`Unlink ${name}’s work account?`}
          yes="Yes, unlink"
          take={lost.unlinkWorkAccounts}
          onTaken={() => setDone('Their work account is unlinked')}
        >
          Do this if their work account has changed or is no longer theirs. The next work account
          they log in with is linked, if it has the same email address as their LED Hub account.
        </TakeAway>
      )}
    </>
  );
}

interface TakeAwayProps {
  label: string;
  question: string;
  yes: string;
  take: () => Promise<unknown>;
  onTaken: () => void;
  children: string;
}

function TakeAway({ label, question, yes, take, onTaken, children }: TakeAwayProps) {
  const [isAsked, setAsked] = useState(false);
  const taking = useAction(take, onTaken);
  if (!isAsked)
    return (
      <Button type="button" look="secondary" onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <AskFirst label={label}>
      <p className="nhsuk-heading-s led-break">{question}</p>
      <p>{children}</p>
      <p>
        <strong>You cannot undo this.</strong> They are logged out everywhere, and we tell them by
        email.
      </p>
      <ActionProblem problem={taking.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={taking.busy} onClick={() => taking.run()}>
          {yes}
        </Button>
        <Button type="button" look="secondary" onClick={() => setAsked(false)}>
          Keep
        </Button>
      </div>
    </AskFirst>
  );
}
