import { Link, useParams } from 'react-router';
import type { Resource } from '../../api/types';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { OutsideLink } from '../../ui/OutsideLink';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { audiences, kinds } from './libraryWords';
import { useCollections, useResource } from './queries';

export function ResourcePage() {
  const { id = '' } = useParams();
  const resource = useResource(id);
  return (
    <Page
      title={resource.data?.title ?? 'Resource'}
      section="Library"
      back={{ to: paths.library, label: 'Library' }}
    >
      {resource.isPending && <Loading what="the resource" />}
      {resource.isError && (
        <Failed error={resource.error} what="the resource" retry={() => void resource.refetch()} />
      )}
      {resource.data && <Facts resource={resource.data} />}
    </Page>
  );
}

function Facts({ resource }: { resource: Resource }) {
  const collections = useCollections().data?.items;
  const collection = collections?.find(({ id }) => id === resource.collection);
  return (
    <>
      <p>{resource.summary}</p>
      {resource.overdue && (
        <div className="led-panel led-panel--urgent">
          <p>
            <strong>Check that this is still right.</strong> It was due to be reviewed by{' '}
            {dateWords(resource.reviewBy)}.
          </p>
        </div>
      )}
      <p>
        <OutsideLink href={resource.url}>
          Go to {resource.title} on {siteOf(resource.url)}
        </OutsideLink>
      </p>
      <SummaryList
        rows={[
          ['From', resource.source],
          ['Kind', kinds[resource.kind]],
          ['For', audiences[resource.audience]],
          ['Valid for', resource.validFor],
          ['Reviewed', dateWords(resource.reviewedOn)],
          [
            'Collection',
            <Link key="collection" to={paths.collection(resource.collection)}>
              {collection?.title ?? 'See the collection'}
            </Link>,
          ],
        ]}
      />
    </>
  );
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : 'its site';
}
