import { Link, useSearchParams } from 'react-router';
import type { Resource } from '../../api/types';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { OutsideLink } from '../../ui/OutsideLink';
import { Empty, Failed, Loading } from '../../ui/states';
import { Flags } from './Flags';
import { linkFaults } from './libraryWords';
import { useUpkeep, type Queue } from './editingQueries';

const queues: Record<Queue, { label: string; empty: string }> = {
  review: { label: 'To review', empty: 'No review is due in the next 30 days.' },
  links: { label: 'Broken links', empty: 'No link has failed three checks in a row.' },
  closed: { label: 'Closed opportunities', empty: 'No published opportunity has closed.' },
  drafts: { label: 'Drafts', empty: 'There is no draft.' },
  ended: { label: 'Replaced and withdrawn', empty: 'Nothing was replaced or withdrawn.' },
};

const isQueue = (word: string): word is Queue => word in queues;

/** What waits for the education team. */
export function UpkeepPage() {
  const [search] = useSearchParams();
  const asked = search.get('queue') ?? '';
  const queue = isQueue(asked) ? asked : 'review';
  const mine = search.has('mine');
  const waiting = useUpkeep(queue, mine);
  const items = waiting.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Library upkeep"
      section="Manage"
      back={{ to: paths.manage, label: 'Manage' }}
      step={search.toString()}
    >
      <ButtonLink to={paths.newResource}>Add a resource</ButtonLink>
      <p>
        <Link to={paths.libraryReports}>What readers reported</Link>
      </p>
      <nav aria-label="Queues">
        <ul className="led-plain-list">
          {Object.entries(queues).map(([name, { label }]) => (
            <li key={name}>
              <Link
                to={`?queue=${name}${mine ? '&mine' : ''}`}
                aria-current={name === queue ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="nhsuk-heading-m">{queues[queue].label}</h2>
      <p>
        <Link to={`?queue=${queue}${mine ? '' : '&mine'}`}>
          {mine ? 'Show everyone’s' : 'Show only what is mine or nobody’s'}
        </Link>
      </p>
      {waiting.isPending && <Loading what="the queue" />}
      {waiting.isError && (
        <Failed error={waiting.error} what="the queue" retry={() => void waiting.refetch()} />
      )}
      {waiting.data && items.length === 0 && (
        <Empty>
          <p>{queues[queue].empty}</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((resource) => (
          <Waiting key={resource.id} resource={resource} />
        ))}
      </ul>
      {waiting.data && <ShowMore query={waiting} what="resources" shown={items.length} />}
    </Page>
  );
}

function Waiting({ resource }: { resource: Resource }) {
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.resource(resource.id)}>{resource.title}</Link>
      </h3>
      <p className="led-row__facts">
        Review by {dateWords(resource.reviewBy)}. {resource.owner?.name ?? 'The whole team'}
        {resource.closesOn && `. Closes ${dateWords(resource.closesOn)}`}
      </p>
      <Flags resource={resource} />
      {resource.brokenLinks.map(({ address, what, since }) => (
        <p key={address} className="led-small led-row__facts led-break">
          <OutsideLink href={address}>{address}</OutsideLink>: {linkFaults[what]} since{' '}
          {dateWords(since)}
        </p>
      ))}
    </li>
  );
}
