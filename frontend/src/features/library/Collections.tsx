import { Link } from 'react-router';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Empty, Failed, Loading } from '../../ui/states';
import type { useCollections } from './queries';

export function Collections({ collections }: { collections: ReturnType<typeof useCollections> }) {
  if (collections.isPending) return <Loading what="the collections" />;
  if (collections.isError) {
    return (
      <Failed
        error={collections.error}
        what="the collections"
        retry={() => void collections.refetch()}
      />
    );
  }
  if (collections.data.items.length === 0) {
    return (
      <Empty>
        <p>The library is empty. Your education team adds collections here.</p>
      </Empty>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">Collections</h2>
      <ul className="led-plain-list">
        {collections.data.items.map((collection) => (
          <li className="led-row" key={collection.id}>
            <h3 className="nhsuk-heading-s led-row__heading">
              <Link to={paths.collection(collection.id)}>{collection.title}</Link>
            </h3>
            <p className="led-row__facts">{collection.summary}</p>
            <p className="led-small led-row__facts">{count(collection.resources, 'resource')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
