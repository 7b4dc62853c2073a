import { Link } from 'react-router';
import { toTheMinute, whenWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Failed, Loading } from '../../ui/states';
import { useSessions } from '../teaching/queries';
import { needsAttention } from './needsAttention';

export function AdminHome({ now }: { now: Date }) {
  const sessions = useSessions({ from: toTheMinute(now) });
  if (sessions.isPending) return <Loading what="the programme" />;
  if (sessions.isError) {
    return (
      <Failed error={sessions.error} what="the programme" retry={() => void sessions.refetch()} />
    );
  }
  const ahead = sessions.data.pages.flatMap((page) => page.items);
  const next = ahead.find(({ status }) => status === 'scheduled');
  const attention = needsAttention(ahead);
  return (
    <>
      <Card first heading="Next teaching">
        {next ? (
          <p>
            <Link to={paths.session(next.id)}>{next.title}</Link>
            <br />
            {whenWords(next.startsAt, next.endsAt)}
            <br />
            {next.capacity - next.placesLeft} of {count(next.capacity, 'place')} taken,{' '}
            {next.waiting} waiting.
          </p>
        ) : (
          <p>Nothing is published for the weeks ahead.</p>
        )}
        <ButtonLink to={paths.newSession}>Create a session</ButtonLink>
      </Card>
      <Card heading="To do">
        {attention.length === 0 && <p>Nothing needs your attention.</p>}
        {attention.length > 0 && (
          <ul className="nhsuk-list">
            {attention.map(({ session, what }) => (
              <li key={`${session.id} ${what}`}>
                <Link to={paths.session(session.id)}>{session.title}</Link> {what}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
