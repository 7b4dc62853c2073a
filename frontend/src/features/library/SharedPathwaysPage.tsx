import { Link } from 'react-router';
import type { SharedPathway } from '../../api/types';
import { dateWords, londonDate } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Details } from '../../ui/Details';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { doneOf } from './pathwayParts';
import { useSharedPathways } from './pathwayQueries';

/** How far doctors are, as they let this tutor see it. */
export function SharedPathwaysPage() {
  return (
    <Page
      title="What doctors share with you"
      section="Library"
      back={{ to: paths.pathways, label: 'Pathways' }}
    >
      <p>Only you see it, and only until the doctor stops sharing.</p>
      <Shared />
    </Page>
  );
}

function Shared() {
  const shared = useSharedPathways();
  const again = () => void shared.refetch();
  if (shared.isPending) return <Loading what="what is shared" retry={again} />;
  if (shared.isError) return <Failed error={shared.error} what="what is shared" retry={again} />;
  const items = shared.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>
          Nobody shares a pathway with you now. Doctors can choose to, at the end of the{' '}
          <Link to={paths.pathways}>pathway</Link>.
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="led-plain-list">
        {items.map((each) => (
          <SharedRow key={each.id} shared={each} />
        ))}
      </ul>
      <ShowMore query={shared} what="pathways" shown={items.length} />
    </>
  );
}

function SharedRow({ shared: { doctor, pathway, sharedAt, steps } }: { shared: SharedPathway }) {
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        {doctor.name}: {pathway.name}
      </h2>
      <p className="led-row__facts">
        {doneOf(steps)} of {count(steps.length, 'step')} done. Shared on{' '}
        {dateWords(londonDate(sharedAt))}.
      </p>
      <Details summary="Steps">
        <ul className="nhsuk-list">
          {steps.map((step) => (
            <li key={step.id}>
              {step.title}:{' '}
              <strong>{step.doneAt ? dateWords(londonDate(step.doneAt)) : 'not yet'}</strong>
            </li>
          ))}
        </ul>
      </Details>
    </li>
  );
}
