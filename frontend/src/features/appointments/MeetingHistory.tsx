import { momentWords } from '../../lib/time';
import { Failed, Loading } from '../../ui/states';
import { ShowMore } from '../../ui/ShowMore';
import { useAppointmentEvents } from './meetingQueries';
import { actions } from './oneToOneWords';

/** Everything that happened to a meeting, and each time that somebody opened its note. */
export function MeetingHistory({ id }: { id: string }) {
  const events = useAppointmentEvents(id);
  const retry = () => void events.refetch();
  if (events.isPending) return <Loading what="the history" retry={retry} />;
  if (events.isError) return <Failed error={events.error} what="the history" retry={retry} />;
  const items = events.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className="nhsuk-list">
        {items.map(({ id: event, at, by, action }) => (
          <li key={event}>
            {momentWords(at)}: {by.name} {actions[action]}
          </li>
        ))}
      </ul>
      <ShowMore query={events} what="events" shown={items.length} />
    </>
  );
}
