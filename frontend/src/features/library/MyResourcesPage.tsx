import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { hasRole, useMe } from '../identity/queries';
import { useMyResources, type MyList } from './myQueries';
import { Result } from './Results';

const lists: Record<MyList, { title: string; other: string; empty: string }> = {
  saved: {
    title: 'Saved resources',
    other: 'See what you opened last',
    empty: 'You have saved nothing yet. Choose “Save for later” on a resource to find it here.',
  },
  read: {
    title: 'Resources you opened last',
    other: 'See what you saved',
    empty: 'You have opened nothing in the library yet.',
  },
};

/** Only the reader sees these lists. */
export function MyResourcesPage() {
  const [search] = useSearchParams();
  const list: MyList = search.get('list') === 'read' ? 'read' : 'saved';
  const { title, other, empty } = lists[list];
  const mine = useMyResources(list);
  const isLed = hasRole(useMe().data?.value, 'led');
  const items = mine.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={title}
      section="Library"
      back={{ to: paths.library, label: 'Library' }}
      step={list}
    >
      <p>
        Only you see this list.{' '}
        <Link to={`?list=${list === 'saved' ? 'read' : 'saved'}`}>{other}</Link>.
      </p>
      {isLed && (
        <p>
          <Link to={paths.missedSessions}>Because you missed it</Link>: slides and recordings of
          teaching
        </p>
      )}
      {mine.isPending && <Loading what="the list" />}
      {mine.isError && (
        <Failed error={mine.error} what="the list" retry={() => void mine.refetch()} />
      )}
      {mine.data && items.length === 0 && (
        <Empty>
          <p>{empty}</p>
          <p>
            <Link to={paths.library}>Search the library</Link>
          </p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((resource) => (
          <Result key={resource.id} resource={resource} />
        ))}
      </ul>
      {mine.data && <ShowMore query={mine} what="resources" shown={items.length} />}
    </Page>
  );
}
