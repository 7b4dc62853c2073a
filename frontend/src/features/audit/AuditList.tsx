import { Link } from 'react-router';
import type { AuditEvent } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { actionWords } from './auditWords';
import { useAuditEvents, type AuditFilter } from './queries';

/** Who did what, newest first. */
export function AuditList({ filter, empty }: { filter: AuditFilter; empty: string }) {
  const events = useAuditEvents(filter);
  const again = () => void events.refetch();
  if (events.isPending) return <Loading what="what was done" retry={again} />;
  if (events.isError) return <Failed error={events.error} what="what was done" retry={again} />;
  const items = events.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>{empty}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="led-plain-list">
        {items.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      <ShowMore query={events} what="events" shown={items.length} />
    </>
  );
}

function EventRow({ event }: { event: AuditEvent }) {
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">{actionWords(event.action)}</h2>
      <p className="led-row__facts">
        {momentWords(event.at)}
        <br />
        By {event.actor?.name ?? event.client?.name ?? 'the hub'}
        {event.person && event.person.id !== event.actor?.id && `, about ${event.person.name}`}
        {event.action.startsWith('session.') && (
          <>
            <br />
            <Link to={paths.session(event.subjectId)}>See the session</Link>
          </>
        )}
      </p>
    </li>
  );
}
