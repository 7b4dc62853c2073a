import type { Session } from '../../api/types';
import { Tag } from '../../ui/Tag';
import { hasStarted, isFull } from './sessionWords';

/** At most one word says how things stand for the reader. */
export function SessionTag({ session, now }: { session: Session; now: Date }) {
  if (session.status === 'cancelled') return <Tag colour="red">Cancelled</Tag>;
  if (session.status === 'draft') return <Tag colour="grey">Draft</Tag>;
  if (session.myAttendance) return <Tag colour="green">Checked in</Tag>;
  if (session.myAbsence) return <Tag colour="grey">Cannot come</Tag>;
  const isPast = hasStarted(session, now);
  if (session.myPlace?.state === 'confirmed') {
    return <Tag colour="green">{isPast ? 'You had a place' : 'You have a place'}</Tag>;
  }
  if (isPast) return null;
  if (session.myPlace?.state === 'offered')
    return <Tag colour="green">A place is free for you</Tag>;
  if (session.myPlace) return <Tag colour="yellow">Waiting list</Tag>;
  if (isFull(session)) return <Tag colour="orange">Full</Tag>;
  return null;
}
