import type { Session } from '../../api/types';

const AT_MOST = 3;

/** Of the sessions ahead, those that someone has to do something about, the soonest three. */
export function needsAttention(ahead: readonly Session[]): { session: Session; what: string }[] {
  return ahead
    .flatMap((session) => {
      if (session.status === 'draft') return [{ session, what: 'is still a draft' }];
      if (session.status === 'scheduled' && !session.speakers?.length) {
        return [{ session, what: 'has no speaker' }];
      }
      return [];
    })
    .slice(0, AT_MOST);
}
