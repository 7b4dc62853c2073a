import type { Session } from '../../api/types';
import { paths } from '../../paths';

const isOver = ({ status }: Session) => status === 'held' || status === 'register-locked';

/** Each speaker's evidence of teaching, once it is over; for the reader alone when they are no admin. */
export function PresenterPackLinks({ session, isAdmin }: { session: Session; isAdmin: boolean }) {
  if (!isOver(session)) return null;
  if (!isAdmin) {
    return (
      <p>
        <a href={paths.presenterPackFile(session.id)} download>
          Your presenter pack (PDF)
        </a>
        : certificate of teaching, feedback, programme and letter of role
      </p>
    );
  }
  const speakers = session.speakers ?? [];
  if (speakers.length === 0) {
    return <p>Name the speakers, and you can give each a presenter pack.</p>;
  }
  return (
    <ul className="nhsuk-list">
      {speakers.map(({ name }, index) => (
        <li key={name}>
          <a href={paths.presenterPackFile(session.id, index + 1)} download>
            Presenter pack for {name} (PDF)
          </a>
        </li>
      ))}
    </ul>
  );
}
