import { useState } from 'react';
import type { Register, Session } from '../../api/types';
import { heardWords, timeWords } from '../../lib/time';
import { AskFirst } from '../../ui/AskFirst';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useNow } from '../../ui/useNow';
import { useChangeRegister } from './queries';
import { lockWords } from './registerWords';

/** The end of a session's paperwork: everyone present gets a CPD record. */
export function LockRegister({ session, register }: { session: Session; register: Register }) {
  const change = useChangeRegister(session.id);
  const now = useNow();
  const [done, setDone] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const lock = useAction(
    (key) => change.lock(key),
    () => {
      setSure(false);
      setDone('The register is locked');
    },
  );
  const reopen = useAction(
    () => change.reopen(),
    () => setDone('The register is open again'),
  );
  const { lockedAt, present } = register;
  if (session.status === 'cancelled') return null;
  return (
    <section aria-labelledby="lock">
      <h2 className="nhsuk-heading-m" id="lock">
        {lockedAt ? 'The register is locked' : 'Lock the register'}
      </h2>
      {done && <Banner key={done} heading={done} />}
      <ActionProblem problem={lock.problem ?? reopen.problem} />
      {lockedAt && (
        <>
          <p>
            It was locked at {heardWords(new Date(lockedAt), now)}. Everyone present has a CPD
            record.
          </p>
          <p>
            Open it again to correct it. CPD records stay as they are until you lock it again, then
            they follow it.
          </p>
          <Button type="button" look="secondary" busy={reopen.busy} onClick={() => reopen.run()}>
            Open it again
          </Button>
        </>
      )}
      {!lockedAt && new Date(session.endsAt) > now && (
        <p>You can lock it when the session is over, at {timeWords(session.endsAt)}.</p>
      )}
      {!lockedAt && new Date(session.endsAt) <= now && !isSure && (
        <Button type="button" onClick={() => setSure(true)}>
          Lock the register
        </Button>
      )}
      {!lockedAt && isSure && (
        <AskFirst label="Before you lock it">
          <p className="nhsuk-heading-s">Lock the register?</p>
          <p>
            {lockWords(present, session)} Nobody can check in or be marked until you open it again.
          </p>
          <div className="nhsuk-button-group">
            <Button type="button" busy={lock.busy} onClick={() => lock.run()}>
              Yes, lock it
            </Button>
            <Button type="button" look="secondary" onClick={() => setSure(false)}>
              Not yet
            </Button>
          </div>
        </AskFirst>
      )}
    </section>
  );
}
