import { Link } from 'react-router';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { Empty, Failed, Loading } from '../../ui/states';
import { hasRole, useKnownMe } from '../identity/queries';
import { usePathways } from './pathwayQueries';

/** What to do in which order. */
export function PathwaysPage() {
  const me = useKnownMe();
  const pathways = usePathways();
  const again = () => void pathways.refetch();
  const isDoctor = hasRole(me, 'led');
  return (
    <Page title="Pathways" section="Library" back={{ to: paths.library, label: 'Library' }}>
      <p>
        What to do in which order.
        {isDoctor && ' What you tick is yours: nobody else sees it, unless you share it.'}
      </p>
      {hasRole(me, 'admin') && <ButtonLink to={paths.newPathway}>Add a pathway</ButtonLink>}
      {hasRole(me, 'tutor') && (
        <p>
          <Link to={paths.sharedPathways}>What doctors share with you</Link>
        </p>
      )}
      {pathways.isPending && <Loading what="pathways" retry={again} />}
      {pathways.isError && <Failed error={pathways.error} what="pathways" retry={again} />}
      {pathways.data?.items.length === 0 && (
        <Empty>
          <p>No pathways yet. Your education team adds them here.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {pathways.data?.items.map((pathway) => (
          <li className="led-row" key={pathway.id}>
            <h2 className="nhsuk-heading-s led-row__heading">
              <Link to={paths.pathway(pathway.id)}>{pathway.title}</Link>
            </h2>
            <p className="led-row__facts">{pathway.summary}</p>
            <p className="led-small led-row__facts">
              {isDoctor
                ? `${pathway.done} of ${count(pathway.steps, 'step')} done`
                : count(pathway.steps, 'step')}
              . Correct as at {dateWords(pathway.correctAsAt)}.
            </p>
            {(!pathway.published || pathway.overdue) && (
              <p className="led-row__tags">
                {!pathway.published && <Tag colour="grey">Not published</Tag>}{' '}
                {pathway.overdue && <Tag colour="orange">Review overdue</Tag>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
