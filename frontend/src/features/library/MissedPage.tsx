import { Link } from 'react-router';
import type { MissedSession } from '../../api/types';
import { dayWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { kinds } from './libraryWords';
import { useMissedSessions } from './myQueries';

/** Sessions of the last year to catch up with. Only the doctor sees the list. */
export function MissedPage() {
  const missed = useMissedSessions();
  const items = missed.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Because you missed it"
      section="Library"
      back={{ to: paths.library, label: 'Library' }}
    >
      <p>
        Teaching of the last year that you are not on the register of, with slides or a recording.
        Only you see this list. Watch or read, answer three questions, and it becomes personal CPD.
      </p>
      {missed.isPending && <Loading what="the list" />}
      {missed.isError && (
        <Failed error={missed.error} what="the list" retry={() => void missed.refetch()} />
      )}
      {missed.data && items.length === 0 && (
        <Empty>
          <p>
            Nothing to catch up with. When the slides or the recording of a session that you missed
            are in the library, you find them here.
          </p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
      {missed.data && <ShowMore query={missed} what="sessions" shown={items.length} />}
    </Page>
  );
}

function Row({ session }: { session: MissedSession }) {
  const [first] = session.resources;
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.session(session.id)}>{session.title}</Link>
      </h2>
      <p className="led-row__facts">{dayWords(session.startsAt)}</p>
      <ul className="nhsuk-list">
        {session.resources.map(({ id, title, kind }) => (
          <li key={id}>
            <Link to={paths.resource(id)}>{title}</Link> ({kinds[kind].toLowerCase()})
          </li>
        ))}
      </ul>
      {session.recordId ? (
        <p className="led-row__tags">
          <Tag colour="green">In your CPD</Tag>{' '}
          <Link to={paths.editCpd(session.recordId)}>
            See it<span className="nhsuk-u-visually-hidden">: {session.title}</span>
          </Link>
        </p>
      ) : (
        first && (
          <p className="led-row__facts">
            <Link to={paths.recordLearning(first.id, session.id)}>
              Record with reflection
              <span className="nhsuk-u-visually-hidden">: {session.title}</span>
            </Link>
          </p>
        )
      )}
    </li>
  );
}
