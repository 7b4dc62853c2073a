import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Register, Session } from '../../api/types';
import { momentWords, whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Checkboxes } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { Empty, Failed, Loading } from '../../ui/states';
import { useNow } from '../../ui/useNow';
import { AddToRegister } from './AddToRegister';
import { LockRegister } from './LockRegister';
import { RegisterGuests } from './RegisterGuests';
import { RegisterRow } from './RegisterRow';
import { useRegister, useSession } from './queries';
import { rateWords } from './registerWords';
import { useEverListed } from './useEverListed';

const SHEET = 'sheet';

export function RegisterPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const register = useRegister(id);
  const failed = [session, register].find(({ isError, data }) => isError && !data);
  const found = session.data?.value;
  return (
    <Page
      title="Register"
      section="Teaching"
      caption={found?.title}
      back={{ to: paths.session(id), label: 'Back to the session' }}
    >
      {failed && (
        <Failed error={failed.error} what="the register" retry={() => void failed.refetch()} />
      )}
      {!failed && !(found && register.data) && <Loading what="the register" />}
      {found && register.data && <People session={found} register={register.data} />}
    </Page>
  );
}

function People({ session, register }: { session: Session; register: Register }) {
  const { present, inRoom, lockedAt, hadBeenLocked } = register;
  const items = useEverListed(register.items);
  const [copying, setCopying] = useState<string[]>([]);
  const now = useNow();
  const [reason, setReason] = useState('');
  const isLocked = lockedAt !== null;
  return (
    <>
      <p>
        {whenWords(session.startsAt, session.endsAt)}
        <Link className="led-block" to={paths.registerHistory(session.id)}>
          See every mark and correction
        </Link>
      </p>
      {!isLocked && (
        <>
          <p>
            {session.mode !== 'in-person' && (
              <Link className="led-block" to={paths.importReport(session.id)}>
                Import a meeting report
              </Link>
            )}
            <Link className="led-block" to={paths.registerSheet(session.id)}>
              Print a sheet to sign
            </Link>
          </p>
          <Checkboxes
            id="copying"
            legend={<span className="nhsuk-u-visually-hidden">How you mark</span>}
            value={copying}
            onChange={setCopying}
            choices={[{ value: SHEET, label: 'I am copying from the paper sheet' }]}
          />
          <TextField
            id="reason"
            label={
              hadBeenLocked ? 'Why you correct the register' : 'Why you mark by hand (optional)'
            }
            hint={
              hadBeenLocked
                ? 'It was locked before, so every correction says why. For example, “Signed the paper sheet”.'
                : 'It is kept with each mark that you make. For example, “His phone was flat”.'
            }
            maxLength={200}
            value={reason}
            onChange={setReason}
          />
          <AddToRegister
            sessionId={session.id}
            mode={session.mode}
            register={register}
            reason={reason.trim() || null}
          />
        </>
      )}
      {items.length === 0 ? (
        <Empty>
          <p>Nobody has a place yet. Doctors appear here when they sign up or check in.</p>
        </Empty>
      ) : (
        <>
          <p className="led-lead">
            {present} of {register.items.length} present
            {present > inRoom &&
              (inRoom > 0 || session.mode === 'hybrid') &&
              `: ${inRoom} in the room, ${present - inRoom} online`}
          </p>
          {new Date(session.endsAt) <= now && <p>{rateWords(register)}</p>}
          <ul className="led-plain-list">
            {items.map((entry) => (
              <RegisterRow
                key={entry.person.id}
                sessionId={session.id}
                mode={session.mode}
                entry={entry}
                isLocked={isLocked}
                fromSheet={copying.includes(SHEET)}
                reason={reason.trim() || null}
              />
            ))}
          </ul>
        </>
      )}
      {register.leftLate.length > 0 && (
        <p>
          Gave up a place in the last 48 hours:{' '}
          {register.leftLate
            .map(({ person, at }) => `${person.name} (${momentWords(at)})`)
            .join('; ')}
          .
        </p>
      )}
      <RegisterGuests mode={session.mode} register={register} reason={reason.trim() || null} />
      <LockRegister session={session} register={register} />
    </>
  );
}
