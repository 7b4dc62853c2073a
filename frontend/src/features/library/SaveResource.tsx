import { Link } from 'react-router';
import type { Resource } from '../../api/types';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useMineActions } from './myQueries';

/** To find it again, for the reader alone. */
export function SaveResource({ resource: { id, title, saved } }: { resource: Resource }) {
  const mine = useMineActions();
  const change = useAction(() => (saved ? mine.takeOff(id) : mine.save(id)));
  return (
    <div>
      <Button type="button" look="secondary" busy={change.busy} onClick={() => change.run()}>
        {saved ? 'Remove from saved' : 'Save for later'}
        <span className="nhsuk-u-visually-hidden"> {title}</span>
      </Button>
      <p role="status">
        {saved && (
          <>
            You saved this. <Link to={paths.savedResources}>See all you saved</Link>.
          </>
        )}
      </p>
      <ActionProblem problem={change.problem} />
    </div>
  );
}
