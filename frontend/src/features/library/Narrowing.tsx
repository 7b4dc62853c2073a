import { Link, useSearchParams } from 'react-router';
import type { ResourceFacets } from '../../api/types';
import { Details } from '../../ui/Details';
import { kinds } from './libraryWords';
import { useCollections } from './queries';

type Facet = ResourceFacets['kinds'][number];

/** What a search can be narrowed to, and what it is narrowed to. */
export function Narrowing({ facets }: { facets: ResourceFacets }) {
  const collections = useCollections().data?.items ?? [];
  return (
    <>
      <Choice
        name="kind"
        label="kind"
        facets={facets.kinds}
        nameOf={(value) => kinds[value as keyof typeof kinds]}
      />
      <Choice
        name="collection"
        label="collection"
        facets={facets.collections}
        nameOf={(value) => collections.find(({ id }) => id === value)?.title ?? value}
      />
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  facets: Facet[];
  nameOf: (value: string) => string;
}

function Choice({ name, label, facets, nameOf }: ChoiceProps) {
  const [search] = useSearchParams();
  const chosen = search.get(name);
  const having = (value: string | null) => {
    const other = new URLSearchParams(search);
    if (value) other.set(name, value);
    else other.delete(name);
    return `?${other.toString()}`;
  };
  if (chosen) {
    return (
      <p>
        Only {label} “{nameOf(chosen)}”. <Link to={having(null)}>Show every {label}</Link>
      </p>
    );
  }
  if (facets.length < 2) return null;
  return (
    <Details summary={`Narrow to one ${label}`}>
      <ul className="nhsuk-list">
        {facets.map(({ value, resources }) => (
          <li key={value}>
            <Link to={having(value)}>{nameOf(value)}</Link> ({resources})
          </li>
        ))}
      </ul>
    </Details>
  );
}
