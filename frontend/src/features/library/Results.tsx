import { Link } from 'react-router';
import type { Resource, ResourceFacets } from '../../api/types';
import { paths } from '../../paths';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { Flags } from './Flags';
import { kinds } from './libraryWords';
import { Narrowing } from './Narrowing';
import { useFacets, useResources, type ResourceFilter } from './queries';

export function Results({ filter }: { filter: ResourceFilter }) {
  const resources = useResources(filter, true);
  const facets = useFacets(filter).data;
  if (resources.isPending) {
    return <Loading what="resources" retry={() => void resources.refetch()} />;
  }
  if (resources.isError) {
    return (
      <Failed error={resources.error} what="resources" retry={() => void resources.refetch()} />
    );
  }
  const items = resources.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <>
        {facets && <Narrowing facets={facets} />}
        <NoResults filter={filter} suggestions={facets?.suggestions ?? []} />
      </>
    );
  }
  return (
    <>
      {facets && <Narrowing facets={facets} />}
      <ul className="led-plain-list">
        {items.map((resource) => (
          <Result key={resource.id} resource={resource} />
        ))}
      </ul>
      <ShowMore query={resources} what="resources" shown={items.length} />
    </>
  );
}

export function Result({ resource }: { resource: Resource }) {
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
      <Flags resource={resource} />
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

interface NoResultsProps {
  filter: ResourceFilter;
  suggestions: ResourceFacets['suggestions'];
}

function NoResults({ filter, suggestions }: NoResultsProps) {
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
      {suggestions.length > 0 && (
        <>
          <p>Did you mean:</p>
          <ul className="nhsuk-list">
            {suggestions.map(({ id, name }) => (
              <li key={id}>
                <Link to={paths.resource(id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
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
        <li>
          <Link to={paths.askForResource}>Ask the education team for it</Link>.
        </li>
      </ul>
    </Empty>
  );
}
