import { Suspense, useRef } from 'react';
import { useParams } from 'react-router';
import { asProblem, type Problem } from '../../api/problem';
import type { Session } from '../../api/types';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { useNow } from '../../ui/useNow';
import { hasRole, useKnownMe } from '../identity/queries';
import { opensWords } from './checkInTimes';
import { useCheckInCode, useSession } from './queries';

const QrCode = lazyPage(() => import('./QrCode'), 'QrCode');

/** For the screen in the room. */
export function PresentPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const found = session.data?.value;
  return (
    <Page
      title="Check-in code"
      section="Teaching"
      caption={found?.title}
      back={{ to: paths.session(id), label: 'Back to the session' }}
    >
      {session.isPending && <Loading what="the session" retry={() => void session.refetch()} />}
      {session.isError && (
        <Failed error={session.error} what="the session" retry={() => void session.refetch()} />
      )}
      {found && <CodeOf session={found} />}
    </Page>
  );
}

function CodeOf({ session }: { session: Session }) {
  const code = useCheckInCode(session.id);
  const problem = code.error ? asProblem(code.error) : null;
  // The code before stays good for a while, so a lost connection does not empty the screen at once.
  if (code.data && (!problem || problem.isPassing)) {
    return <Screen session={session} now={code.data} isOld={problem !== null} />;
  }
  if (code.isPending) return <Loading what="the code" retry={() => void code.refetch()} />;
  return <NoCode session={session} problem={problem!} retry={() => void code.refetch()} />;
}

interface ScreenProps {
  session: Session;
  now: { code: string; url: string; present: number };
  isOld: boolean;
}

function Screen({ session, now, isOld }: ScreenProps) {
  const screen = useRef<HTMLElement>(null);
  return (
    <>
      <section className="led-screen" aria-label="For the screen" ref={screen}>
        <p className="led-screen__title">{session.title}</p>
        <div className="led-screen__qr">
          <Suspense>
            <QrCode address={now.url} label="QR code that opens check in" />
          </Suspense>
        </div>
        <div className="led-screen__words">
          <p className="led-screen__how">
            Check in with your phone’s camera. Or log in at {location.host}, open this session and
            enter this code
          </p>
          <p className="led-screen__code">{now.code}</p>
          <p className="led-screen__count" role="status">
            {now.present} checked in
          </p>
          {isOld && <p>We cannot reach the hub. This code may have run out.</p>}
        </div>
      </section>
      <p>
        To enter the code, log in to {location.host}, open this session and select “Check in”. The
        code changes every 2 minutes.
      </p>
      <div className="nhsuk-button-group">
        {document.fullscreenEnabled && (
          <Button type="button" onClick={() => void screen.current?.requestFullscreen()}>
            Full screen
          </Button>
        )}
        <ToRegister session={session} />
      </div>
    </>
  );
}

/** For the education team: a speaker cannot see it. */
function ToRegister({ session }: { session: Session }) {
  if (!hasRole(useKnownMe(), 'admin')) return null;
  return (
    <ButtonLink look="secondary" to={paths.register(session.id)}>
      Register
    </ButtonLink>
  );
}

interface NoCodeProps {
  session: Session;
  problem: Problem;
  retry: () => void;
}

function NoCode({ session, problem, retry }: NoCodeProps) {
  const now = useNow();
  switch (problem.code) {
    case 'not-open-yet':
      return (
        <Empty>
          <p>{opensWords(session, now)}. The code appears here then.</p>
        </Empty>
      );
    case 'check-in-over':
      return (
        <>
          <Empty>
            <p>Check in is over. The education team can mark who is missing on the register.</p>
          </Empty>
          <ToRegister session={session} />
        </>
      );
    case 'register-locked':
      return (
        <>
          <Empty>
            <p>The register is locked, so nobody can check in.</p>
          </Empty>
          <ToRegister session={session} />
        </>
      );
    case 'session-cancelled':
      return (
        <Empty>
          <p>This session is cancelled.</p>
        </Empty>
      );
    default:
      return <Failed error={problem} what="the code" retry={retry} />;
  }
}
