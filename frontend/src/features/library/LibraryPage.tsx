import { Link, useSearchParams } from 'react-router';
import type { ResourceKind } from '../../api/types';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { hasRole, useMe } from '../identity/queries';
import { Collections } from './Collections';
import { LibrarySearch } from './LibrarySearch';
import { Results } from './Results';
import { kinds } from './libraryWords';
import { useCollections } from './queries';

export function LibraryPage() {
  const [search] = useSearchParams();
  const collections = useCollections();
  const me = useMe({ ask: false }).data;
  const q = search.get('q') ?? '';
  const kind = search.get('kind') ?? '';
  const collection = search.get('collection') ?? '';
  const isLooking = Boolean(q || kind || collection);
  const title = collections.data?.items.find(({ id }) => id === collection)?.title;
  return (
    <Page
      title={title ?? 'Library'}
      section="Library"
      back={isLooking ? { to: paths.library, label: 'All collections' } : undefined}
      step={search.toString()}
    >
      {!me && (
        <p>
          You see what is open to everyone.{' '}
          <Link to={paths.logIn(paths.library)}>Log in to see the whole library</Link>.
        </p>
      )}
      <LibrarySearch key={search.toString()} />
      {isLooking ? (
        <Results
          filter={{
            q: q || undefined,
            collection: collection || undefined,
            kind: kind in kinds ? (kind as ResourceKind) : undefined,
          }}
        />
      ) : (
        <>
          {me && (
            <ul className="nhsuk-list">
              <li>
                <Link to={paths.pathways}>Pathways</Link>: what to do in which order, to tick off as
                you go
              </li>
              <li>
                <Link to={paths.savedResources}>Saved</Link> and{' '}
                <Link to={`${paths.savedResources}?list=read`}>opened last</Link>
              </li>
              {hasRole(me.value, 'led') && (
                <li>
                  <Link to={paths.missedSessions}>Because you missed it</Link>: slides and
                  recordings of teaching
                </li>
              )}
              <li>
                <Link to={paths.askForResource}>Ask for a resource</Link> that you do not find here
              </li>
            </ul>
          )}
          <Collections collections={collections} />
        </>
      )}
    </Page>
  );
}
