import { Suspense } from 'react';
import { Link, useParams } from 'react-router';
import type { Session } from '../../api/types';
import { cip } from '../../lib/cips';
import { gmcDomain } from '../../lib/gmcDomains';
import { dayWords, timesWords } from '../../lib/time';
import { count } from '../../lib/words';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { OutsideLink } from '../../ui/OutsideLink';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { useNow } from '../../ui/useNow';
import { hasRole, useKnownMe } from '../identity/queries';
import { ManageSession } from './ManageSession';
import { MyPlace } from './MyPlace';
import { SpeakersPart } from './SpeakersPart';
import { SessionTag } from './SessionTags';
import { useSession } from './queries';
import { modes, takesPlace } from './sessionWords';
import { useThemes } from './settingsQueries';

const SessionResources = lazyPage(() => import('./SessionResources'), 'SessionResources');

export function SessionPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const me = useKnownMe();
  const found = session.data?.value;
  return (
    <Page
      title={found?.title ?? 'Teaching session'}
      section="Teaching"
      back={{ to: paths.teaching, label: 'Teaching' }}
    >
      {session.isPending && <Loading what="the session" retry={() => void session.refetch()} />}
      {session.isError && (
        <Failed error={session.error} what="the session" retry={() => void session.refetch()} />
      )}
      {found && (
        <>
          {hasRole(me, 'admin') ? (
            <ManageSession session={found} />
          ) : (
            found.speaking && <SpeakersPart session={found} />
          )}
          <Facts session={found} isLed={hasRole(me, 'led')} />
        </>
      )}
    </Page>
  );
}

function Facts({ session, isLed }: { session: Session; isLed: boolean }) {
  const themes = useThemes();
  const now = useNow();
  return (
    <>
      <p className="led-lead">
        {dayWords(session.startsAt)}
        <br />
        {timesWords(session.startsAt, session.endsAt)}
        {session.location && (
          <>
            <br />
            {session.location}
          </>
        )}
      </p>
      <p className="led-row__tags">
        <SessionTag session={session} now={now} />
      </p>
      {session.status === 'cancelled' && (
        <div className="led-panel led-panel--problem">
          <p>
            <strong>This session will not take place.</strong> {session.cancelledReason}
          </p>
        </div>
      )}
      {isLed && <MyPlace session={session} now={now} />}
      {session.joinUrl && (
        <p>
          <OutsideLink href={session.joinUrl}>Join online</OutsideLink>
        </p>
      )}
      {takesPlace(session) && (
        <p>
          <Link className="led-block" to={paths.questions(session.id)}>
            Questions to the speaker
          </Link>
          <a className="led-block" href={paths.calendarFile(session.id)}>
            Add to calendar
          </a>
        </p>
      )}
      {session.summary && <p>{session.summary}</p>}
      {session.outcomes && session.outcomes.length > 0 && (
        <>
          <h2 className="nhsuk-heading-s">What you will be able to do</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {session.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
      <SummaryList
        rows={[
          ['Speakers', speakers(session)],
          ['Theme', themes.nameOf(session.theme)],
          ['How', modes[session.mode]],
          ['For', audience(session)],
          ['CPD', cpd(session)],
          ['GMC domains', gmcDomains(session)],
          ['Generic capabilities', capabilities(session)],
          ['Materials', materials(session)],
        ]}
      />
      <Suspense>
        <SessionResources session={session} isLed={isLed} now={now} />
      </Suspense>
    </>
  );
}

function speakers(session: Session) {
  if (!session.speakers?.length) return 'To be announced';
  return session.speakers.map((speaker) => (
    <span className="led-block" key={speaker.name}>
      {speaker.name}
      {speaker.role && `, ${speaker.role}`}
    </span>
  ));
}

function audience(session: Session): string {
  const groups = [...(session.specialties ?? []), ...(session.professions ?? [])];
  return groups.length ? groups.join(', ') : 'Everyone';
}

function capabilities(session: Session) {
  if (!session.cips?.length) return null;
  return session.cips.map((number) => (
    <span className="led-block" key={number}>
      {cip(number)}
    </span>
  ));
}

function materials(session: Session) {
  if (!session.materials?.length) return null;
  return session.materials.map(({ title, url }) => (
    <span className="led-block" key={url}>
      <OutsideLink href={url}>{title}</OutsideLink>
    </span>
  ));
}

function cpd(session: Session): string | null {
  if (!session.cpdMinutes) return null;
  const credits = count(session.cpdMinutes / 60, 'credit');
  return session.external
    ? `${credits}, external. Log it yourself, with the certificate you get there`
    : `${credits}, internal`;
}

function gmcDomains(session: Session) {
  if (!session.domains?.length) return null;
  return session.domains.map((domain) => (
    <span className="led-block" key={domain}>
      {gmcDomain(domain)}
    </span>
  ));
}
