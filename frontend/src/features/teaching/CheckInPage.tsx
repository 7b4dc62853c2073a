import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { asProblem } from '../../api/problem';
import type { Session } from '../../api/types';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { Empty, Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { useNow } from '../../ui/useNow';
import { checkCheckIn, checkInAnswers, checkInFrom, typedCode } from './checkInForm';
import { checkInTime, opensWords, takesASeat, walkInWords } from './checkInTimes';
import { useSession, useTeaching } from './queries';
import { takesPlace } from './sessionWords';

const WRONG_CODE = ['code-wrong', 'code-expired'];

/** By the link in the picture on the screen, which brings the code, or with the code typed. */
export function CheckInPage() {
  const { id, code } = useParams();
  const [search] = useSearchParams();
  const sessionId = id ?? search.get('session');
  if (!sessionId) return <WhichSession code={code} />;
  return <CheckInTo key={`${sessionId} ${code}`} id={sessionId} code={code} />;
}

function CheckInTo({ id, code }: { id: string; code?: string }) {
  const session = useSession(id);
  const found = session.data?.value;
  const now = useNow();
  if (found && isOpen(found, now, code)) return <CheckInForm session={found} code={code} />;
  return (
    <Page
      title="Check in"
      section="Teaching"
      back={{ to: paths.session(id), label: 'The session' }}
    >
      {session.isPending && <Loading what="the session" retry={() => void session.refetch()} />}
      {session.isError && (
        <Failed error={session.error} what="the session" retry={() => void session.refetch()} />
      )}
      {found && (
        <>
          <Facts session={found} />
          <NotNow session={found} now={now} />
        </>
      )}
    </Page>
  );
}

/** Who brings a code has seen it on the screen: the hub's clock decides, not the phone's. */
function isOpen(session: Session, now: Date, code?: string): boolean {
  if (session.myAttendance) return true;
  return takesPlace(session) && (Boolean(code) || checkInTime(session, now) === 'open');
}

function CheckInForm({ session, code }: { session: Session; code?: string }) {
  const teaching = useTeaching();
  const [isTyped, setTyped] = useState(!code);
  const [isDone, setDone] = useState(false);
  const form = useForm({
    start: checkInAnswers(session, code),
    check: checkCheckIn,
    send: (answers) => teaching.checkIn(session.id, checkInFrom(answers)),
    sent: () => setDone(true),
    refused: (thrown) => {
      const problem = asProblem(thrown);
      if (!WRONG_CODE.includes(problem.code)) return false;
      setTyped(true);
      form.set('code', '');
      form.setErrors([{ field: 'code', message: `${problem.title}. ${problem.detail}` }]);
      return true;
    },
  });
  const isCheckedIn = isDone || session.myAttendance !== null;
  return (
    <Page
      title="Check in"
      section="Teaching"
      back={{ to: paths.session(session.id), label: 'The session' }}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary errors={form.errors} />
      {isDone && <Banner heading="You are checked in." />}
      <Facts session={session} />
      {isCheckedIn && (
        <p>
          {!isDone && 'You are checked in. '}
          Your CPD record is made when the register is locked.
        </p>
      )}
      {!isCheckedIn && (
        <form onSubmit={form.submit} noValidate>
          {isTyped && (
            <TextField
              {...form.field('code')}
              onChange={(typed) => form.set('code', typedCode(typed))}
              label="Code on the screen"
              hint="6 letters and digits. There is no letter O or I and no digit 0 or 1."
              width={10}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
          )}
          {session.mode === 'hybrid' && (
            <Radios
              {...form.field('mode')}
              legend="Where are you?"
              choices={[
                { value: 'in-person', label: 'In the room' },
                { value: 'remote', label: 'Online' },
              ]}
            />
          )}
          {!takesASeat(session) && <p>{walkInWords(session)}</p>}
          <Button busy={form.busy}>Check in</Button>
        </form>
      )}
    </Page>
  );
}

function Facts({ session }: { session: Session }) {
  return (
    <p>
      <strong>{session.title}</strong>
      <br />
      {whenWords(session.startsAt, session.endsAt)}
      {session.location && (
        <>
          <br />
          {session.location}
        </>
      )}
    </p>
  );
}

function NotNow({ session, now }: { session: Session; now: Date }) {
  if (session.status === 'cancelled')
    return (
      <Empty>
        <p>This session is cancelled.</p>
      </Empty>
    );
  if (checkInTime(session, now) === 'early') {
    return (
      <Empty>
        <p>{opensWords(session, now)}. This page changes then.</p>
      </Empty>
    );
  }
  return (
    <Empty>
      <p>Check in is over. Ask your education team to mark you on the register.</p>
    </Empty>
  );
}

/** The link was cut short on its way. */
function WhichSession({ code }: { code?: string }) {
  return (
    <Page title="Check in" section="Teaching">
      <p>This link does not say which session you are in.</p>
      <p>
        Open the session in <Link to={paths.teaching}>Teaching</Link>, select “Check in” and enter
        the code on the screen{code && `: ${typedCode(code)}`}.
      </p>
    </Page>
  );
}
