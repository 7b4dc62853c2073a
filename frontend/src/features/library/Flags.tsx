import type { Resource } from '../../api/types';
import { Tag } from '../../ui/Tag';

/** What a reader should know before they open it. */
export function Flags({ resource }: { resource: Resource }) {
  const isBroken = resource.brokenLinks.length > 0;
  if (!resource.overdue && !isBroken) {
    return null;
  }
  return (
    <p className="led-row__tags">
      {resource.overdue && <Tag colour="orange">Review overdue</Tag>}{' '}
      {isBroken && <Tag colour="red">Broken link</Tag>}
    </p>
  );
}
