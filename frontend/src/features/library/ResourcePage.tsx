import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Resource } from '../../api/types';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { OutsideLink } from '../../ui/OutsideLink';
import { Details } from '../../ui/Details';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { lazyPage } from '../../lazyPage';
import { hasRole, useMe } from '../identity/queries';
import { ArticleText } from './ArticleText';
import { FileOfResource } from './FileOfResource';
import { ForReader } from './ForReader';
import { audiences, careerStages, kinds } from './libraryWords';
import { useCollections, useResource } from './queries';

const ManageResource = lazyPage(() => import('./ManageResource'), 'ManageResource');

export function ResourcePage() {
  const { id = '' } = useParams();
  const resource = useResource(id);
  return (
    <Page
      title={resource.data?.value.title ?? 'Resource'}
      section="Library"
      back={{ to: paths.library, label: 'Library' }}
    >
      {resource.isPending && <Loading what="the resource" />}
      {resource.isError && (
        <Failed error={resource.error} what="the resource" retry={() => void resource.refetch()} />
      )}
      {resource.data && <Facts opened={resource.data} />}
    </Page>
  );
}

function Facts({ opened }: { opened: Versioned<Resource> }) {
  const resource = opened.value;
  const collections = useCollections().data?.items;
  const collection = collections?.find(({ id }) => id === resource.collection);
  const me = useMe({ ask: false }).data?.value;
  return (
    <>
      {resource.state === 'superseded' && <Replaced by={resource.supersededBy} />}
      <p>{resource.summary}</p>
      {resource.overdue && (
        <div className="led-panel led-panel--urgent">
          <p>
            <strong>Check that this is still right.</strong> It was due to be reviewed by{' '}
            {dateWords(resource.reviewBy)}.
          </p>
        </div>
      )}
      <BrokenLinks resource={resource} />
      {resource.closesOn && (
        <p>
          <strong>
            {resource.closed ? 'This closed on' : 'Apply by'} {dateWords(resource.closesOn)}
          </strong>
        </p>
      )}
      {resource.url && (
        <p>
          <OutsideLink href={resource.url}>
            Go to {resource.title} on {siteOf(resource.url)}
          </OutsideLink>
        </p>
      )}
      <FileOfResource resource={resource} />
      <Words resource={resource} />
      <SummaryList
        rows={[
          ['From', resource.source],
          ['Kind', kinds[resource.kind]],
          ['For', audiences[resource.audience]],
          ['Specialties', resource.specialties.join(', ')],
          ['Career stages', resource.careerStages.map((stage) => careerStages[stage]).join(', ')],
          resource.imgRelevant && ['Of use to', 'International medical graduates above all'],
          ['Valid for', resource.validFor],
          ['Licence', resource.licence],
          ['Reviewed', dateWords(resource.reviewedOn)],
          ['Looked after by', resource.owner?.name ?? null],
          [
            'Collection',
            <Link key="collection" to={paths.collection(resource.collection)}>
              {collection?.title ?? 'See the collection'}
            </Link>,
          ],
        ]}
      />
      {me && <ForReader key={resource.id} resource={resource} isLed={hasRole(me, 'led')} />}
      {hasRole(me, 'admin') && <ManageResource opened={opened} />}
    </>
  );
}

/** An article is its text; what is said in a recording is for those who cannot hear it, or would rather read. */
function Words({ resource }: { resource: Resource }) {
  if (resource.kind === 'recording' && resource.html) {
    return (
      <Details summary="Read what is said">
        <ArticleText html={resource.html} />
      </Details>
    );
  }
  return (
    <>
      {resource.html && <ArticleText html={resource.html} />}
      {resource.captionsWaivedUntil && !resource.captioned && (
        <p>
          It has no captions or transcript yet: {resource.captionsWaiver}. They are due by{' '}
          {dateWords(resource.captionsWaivedUntil)}.
        </p>
      )}
    </>
  );
}

function Replaced({ by }: { by: Resource['supersededBy'] }) {
  return (
    <div className="led-panel led-panel--urgent">
      <p>
        <strong>This is out of date.</strong>{' '}
        {by ? (
          <>
            Read <Link to={paths.resource(by.id)}>{by.name}</Link> instead.
          </>
        ) : (
          'Ask the education team what took its place.'
        )}
      </p>
    </div>
  );
}

function BrokenLinks({ resource }: { resource: Resource }) {
  const first = resource.brokenLinks[0];
  if (!first) {
    return null;
  }
  const isItsOwn = first.address === resource.url;
  return (
    <div className="led-panel led-panel--urgent">
      <p>
        <strong>
          {isItsOwn
            ? `We cannot reach it on ${siteOf(first.address)}.`
            : 'Not every link in it works.'}
        </strong>{' '}
        We have tried since {dateWords(first.since)} and try again each day. The education team has
        been told.
      </p>
      {!isItsOwn && (
        <ul>
          {resource.brokenLinks.map(({ address }) => (
            <li key={address} className="led-break">
              {address}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : 'its site';
}
