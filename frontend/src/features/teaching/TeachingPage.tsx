import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Session } from '../../api/types';
import { dayWords, timesWords } from '../../lib/time';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { hasRole, useKnownMe } from '../identity/queries';
import { SessionSearch } from './SessionSearch';
import { SessionTag } from './SessionTags';
import { useSessions } from './queries';
import { useThemes } from './settingsQueries';

export function TeachingPage() {
  const [search] = useSearchParams();
  const me = useKnownMe();
  const isPast = search.get('when') === 'past';
  return (
    <Page title="Teaching" section="Teaching">
      {hasRole(me, 'admin') && (
        <div className="nhsuk-button-group">
          <ButtonLink to={paths.newSession}>Create a session</ButtonLink>
          <ButtonLink look="secondary" to={paths.programmes}>
            Programmes
          </ButtonLink>
        </div>
      )}
      <UpcomingOrPast isPast={isPast} />
      <SessionSearch key={search.toString()} />
      <Sessions key={`list ${search}`} isPast={isPast} search={search} />
      {!isPast && (
        <p>
          <Link to={paths.topics}>Topics you would like</Link>
          <br />
          <Link to={paths.rotaLetter}>Teaching dates for the rota</Link>
        </p>
      )}
    </Page>
  );
}

function UpcomingOrPast({ isPast }: { isPast: boolean }) {
  const current = (mine: boolean) => (mine ? 'page' : undefined);
  return (
    <nav aria-label="Upcoming or past">
      <ul className="led-switch">
        <li>
          <Link className="led-switch__link" to={paths.teaching} aria-current={current(!isPast)}>
            Upcoming
          </Link>
        </li>
        <li>
          <Link
            className="led-switch__link"
            to={`${paths.teaching}?when=past`}
            aria-current={current(isPast)}
          >
            Past
          </Link>
        </li>
      </ul>
    </nav>
  );
}

/** A session is upcoming until an hour after its start, so that one that is on now can be found. */
function boundary(): string {
  const at = new Date(Date.now() - 3_600_000);
  at.setSeconds(0, 0);
  return at.toISOString();
}

function Sessions({ isPast, search }: { isPast: boolean; search: URLSearchParams }) {
  const [edge] = useState(boundary);
  const theme = search.get('theme') ?? '';
  const q = search.get('q') ?? '';
  const specialty = search.get('specialty') ?? '';
  const sessions = useSessions({
    ...(isPast ? { to: edge, order: 'latest-first' as const } : { from: edge }),
    theme: theme || undefined,
    q: q || undefined,
    specialty: specialty || undefined,
  });
  if (sessions.isPending) {
    return <Loading what="sessions" retry={() => void sessions.refetch()} />;
  }
  if (sessions.isError) {
    return <Failed error={sessions.error} what="sessions" retry={() => void sessions.refetch()} />;
  }
  const items = sessions.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return <NoSessions isFiltered={Boolean(theme || q || specialty)} isPast={isPast} />;
  return (
    <>
      <ul className="led-plain-list">
        {items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <ShowMore query={sessions} what="sessions" shown={items.length} />
    </>
  );
}

function NoSessions({ isFiltered, isPast }: { isFiltered: boolean; isPast: boolean }) {
  return (
    <Empty>
      {isFiltered ? (
        <p>
          No {isPast ? 'past' : 'upcoming'} sessions match. Try fewer words, or{' '}
          <Link to={isPast ? `${paths.teaching}?when=past` : paths.teaching}>
            show all {isPast ? 'past' : 'upcoming'} sessions
          </Link>
          .
        </p>
      ) : (
        <p>
          {isPast
            ? 'Sessions that have taken place will be listed here.'
            : 'New sessions will be listed here as soon as they are published.'}
        </p>
      )}
    </Empty>
  );
}

function SessionRow({ session }: { session: Session }) {
  const themes = useThemes();
  const [now] = useState(() => new Date());
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.session(session.id)}>{session.title}</Link>
      </h2>
      <p className="led-row__facts">
        {dayWords(session.startsAt)}
        <br />
        {timesWords(session.startsAt, session.endsAt)}
        {session.location && `, ${session.location}`}
      </p>
      <p className="led-row__tags">
        <span className="led-small">{themes.nameOf(session.theme)}</span>{' '}
        <SessionTag session={session} now={now} />
      </p>
    </li>
  );
}
