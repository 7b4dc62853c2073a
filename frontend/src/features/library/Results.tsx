import { Link } from 'react-router';
import type { Resource } from '../../api/types';
import { paths } from '../../paths';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { Empty, Failed, Loading } from '../../ui/states';
import { kinds } from './libraryWords';
import { useResources, type ResourceFilter } from './queries';

export function Results({ filter }: { filter: ResourceFilter }) {
  const resources = useResources(filter, true);
  if (resources.isPending) {
    return <Loading what="resources" retry={() => void resources.refetch()} />;
  }
  if (resources.isError) {
    return (
      <Failed error={resources.error} what="resources" retry={() => void resources.refetch()} />
    );
  }
  const items = resources.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NoResults filter={filter} />;
  return (
    <>
      <ul className="led-plain-list">
        {items.map((resource) => (
          <Result key={resource.id} resource={resource} />
        ))}
      </ul>
      <ShowMore query={resources} what="resources" shown={items.length} />
    </>
  );
}

function Result({ resource }: { resource: Resource }) {
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.resource(resource.id)}>{resource.title}</Link>
      </h2>
      <p className="led-row__facts">
        {resource.highlight ? <Highlight parts={resource.highlight} /> : resource.summary}
      </p>
      <p className="led-small led-row__facts">
        {kinds[resource.kind]}, {resource.source}
      </p>
      {resource.overdue && (
        <p className="led-row__tags">
          <Tag colour="orange">Review overdue</Tag>
        </p>
      )}
    </li>
  );
}

function Highlight({ parts }: { parts: NonNullable<Resource['highlight']> }) {
  return parts.map((part, index) =>
    part.match ? (
      <mark className="led-mark" key={index}>
        {part.text}
      </mark>
    ) : (
      <span key={index}>{part.text}</span>
    ),
  );
}

function NoResults({ filter }: { filter: ResourceFilter }) {
  return (
    <Empty>
      <p>
        {filter.q ? (
          <>
            Nothing matches <strong className="led-break">{filter.q}</strong>.
          </>
        ) : (
          'Nothing here yet.'
        )}
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Check the spelling, or use fewer or more general words.</li>
        <li>
          Try <Link to={`${paths.library}?q=portfolio`}>portfolio</Link>,{' '}
          <Link to={`${paths.library}?q=rota`}>rota</Link> or{' '}
          <Link to={`${paths.library}?q=GMC`}>GMC</Link>.
        </li>
        <li>
          Look through <Link to={paths.library}>all collections</Link>.
        </li>
      </ul>
    </Empty>
  );
}
