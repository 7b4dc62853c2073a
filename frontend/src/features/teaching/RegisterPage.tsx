import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Register, Session } from '../../api/types';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Checkboxes } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { AddToRegister } from './AddToRegister';
import { LockRegister } from './LockRegister';
import { RegisterRow } from './RegisterRow';
import { useRegister, useSession } from './queries';

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
  const { items, present, lockedAt } = register;
  const [copying, setCopying] = useState<string[]>([]);
  const isLocked = lockedAt !== null;
  return (
    <>
      <p>{whenWords(session.startsAt, session.endsAt)}</p>
      {!isLocked && (
        <>
          <p>
            <Link to={paths.importReport(session.id)}>Import a meeting report</Link>
            <br />
            <Link to={paths.registerSheet(session.id)}>Print a sheet to sign</Link>
          </p>
          <Checkboxes
            id="copying"
            legend={<span className="nhsuk-u-visually-hidden">How you mark</span>}
            value={copying}
            onChange={setCopying}
            choices={[{ value: SHEET, label: 'I am copying from the paper sheet' }]}
          />
          <AddToRegister sessionId={session.id} register={register} />
        </>
      )}
      {items.length === 0 ? (
        <Empty>
          <p>Nobody has a place yet. Doctors appear here when they sign up or check in.</p>
        </Empty>
      ) : (
        <>
          <p className="led-lead">
            {present} of {items.length} present
          </p>
          <ul className="led-plain-list">
            {items.map((entry) => (
              <RegisterRow
                key={entry.person.id}
                sessionId={session.id}
                entry={entry}
                isLocked={isLocked}
                fromSheet={copying.includes(SHEET)}
              />
            ))}
          </ul>
        </>
      )}
      <LockRegister session={session} register={register} />
    </>
  );
}
