import { Link } from 'react-router';
import type { MissedSession, Session } from '../../api/types';
import { sentence } from '../../lib/words';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Failed } from '../../ui/states';
import { useMissed, useSessionResources } from './resourceQueries';
import { takesPlace } from './sessionWords';

interface SessionResourcesProps {
  session: Session;
  isLed: boolean;
  now: Date;
}

/** What the library has of a session, and for who missed it a way to make CPD of it. */
export function SessionResources({ session, isLed, now }: SessionResourcesProps) {
  const resources = useSessionResources(session.id);
  if (resources.isError) {
    return (
      <Failed
        error={resources.error}
        what="the slides and recording"
        retry={() => void resources.refetch()}
      />
    );
  }
  const items = resources.data?.items ?? [];
  if (items.length === 0) return null;
  const mayHaveMissedIt =
    isLed && takesPlace(session) && new Date(session.endsAt) <= now && !session.myAttendance;
  return (
    <section aria-labelledby="slides-and-recording">
      <h2 className="nhsuk-heading-m" id="slides-and-recording">
        Slides and recording
      </h2>
      <ul className="nhsuk-list">
        {items.map(({ id, title, kind }) => (
          <li key={id}>
            <Link to={paths.resource(id)}>{title}</Link> ({sentence(kind).toLowerCase()})
          </li>
        ))}
      </ul>
      {mayHaveMissedIt && <BecauseYouMissedIt sessionId={session.id} />}
    </section>
  );
}

function BecauseYouMissedIt({ sessionId }: { sessionId: string }) {
  const missed = useMissed(sessionId).data;
  if (!missed) return null;
  return (
    <div className="led-panel">
      <h3 className="nhsuk-heading-s">Because you missed it</h3>
      <CatchUp missed={missed} />
    </div>
  );
}

function CatchUp({ missed }: { missed: MissedSession }) {
  if (missed.recordId) {
    return (
      <p>
        You have recorded what you learned.{' '}
        <Link to={paths.editCpd(missed.recordId)}>See it in your CPD</Link>.
      </p>
    );
  }
  const [first] = missed.resources;
  if (!first) return null;
  return (
    <>
      <p>
        Watch or read it, then answer three questions. It becomes personal CPD, without a
        certificate. If you were there, ask your education team to correct the register instead.
      </p>
      <ButtonLink look="secondary" to={paths.recordLearning(first.id, missed.id)}>
        Record with reflection
      </ButtonLink>
    </>
  );
}
