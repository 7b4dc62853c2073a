import { Link, useLocation } from 'react-router';
import type { CpdRecord } from '../../api/types';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { DeletedBanner } from './DeletedBanner';
import { useIsLeaver } from '../identity/queries';
import { Totals } from './Totals';
import { creditWords, scopes } from './cpdWords';
import { useCpdRecords, useCpdSummary } from './queries';

interface Arrival {
  done?: string;
  deleted?: CpdRecord;
}

export function CpdPage() {
  const arrival = useLocation().state as Arrival | null;
  const summary = useCpdSummary();
  const isLeaver = useIsLeaver();
  return (
    <Page title="Your CPD" section="CPD">
      {arrival?.done && <Banner heading={arrival.done} />}
      {arrival?.deleted && <DeletedBanner record={arrival.deleted} />}
      {summary.isPending && <Loading what="your totals" />}
      {summary.isError && (
        <Failed error={summary.error} what="your totals" retry={() => void summary.refetch()} />
      )}
      {summary.data && <Totals summary={summary.data} />}
      {isLeaver ? (
        <ButtonLink to={paths.downloadCpd}>Download your CPD</ButtonLink>
      ) : (
        <ButtonLink to={paths.addCpd}>Add an activity</ButtonLink>
      )}
      <p>
        <Link to={paths.cpdTotals}>Your totals of any period</Link>
      </p>
      {!isLeaver && (
        <p>
          <Link to={paths.downloadCpd}>Download for appraisal</Link>
        </p>
      )}
      <p>
        <Link to={paths.shareCpd}>Share with your appraiser</Link>
      </p>
      {!isLeaver && (
        <p>
          <Link to={paths.importCpd}>Import activities</Link>
        </p>
      )}
      <p>
        <Link to={paths.certificates}>Your certificates</Link>
      </p>
      <h2 className="nhsuk-heading-m">Your activities</h2>
      <p>Nobody else can see them.</p>
      <Records />
    </Page>
  );
}

function Records() {
  const records = useCpdRecords();
  if (records.isPending) {
    return <Loading what="your activities" retry={() => void records.refetch()} />;
  }
  if (records.isError) {
    return (
      <Failed error={records.error} what="your activities" retry={() => void records.refetch()} />
    );
  }
  const items = records.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>
          Nothing yet. Add a course, a conference or your own reading. Teaching that you attend here
          is added automatically.
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="led-plain-list">
        {items.map((record) => (
          <RecordRow key={record.id} record={record} />
        ))}
      </ul>
      <ShowMore query={records} what="activities" shown={items.length} />
    </>
  );
}

function RecordRow({ record }: { record: CpdRecord }) {
  const isOwn = record.source === 'self' || record.source === 'recording';
  const isLeaver = useIsLeaver();
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">
        {isOwn && !isLeaver ? (
          <Link to={paths.editCpd(record.id)}>{record.title}</Link>
        ) : (
          record.title
        )}
      </h3>
      <p className="led-row__facts">
        {dateWords(record.date)}, {creditWords(record.minutes / 60)}, {scopes[record.scope]}
      </p>
      <p className="led-row__facts">
        <Link to={paths.reflect(record.id)}>
          {isLeaver ? 'Your reflection' : 'Reflect'}
          <span className="nhsuk-u-visually-hidden"> on {record.title}</span>
        </Link>{' '}
        <Link to={paths.evidence(record.id)}>
          Evidence<span className="nhsuk-u-visually-hidden"> of {record.title}</span>
        </Link>
        {record.certificateId && (
          <>
            {' '}
            <Link to={paths.certificate(record.certificateId)}>
              Certificate<span className="nhsuk-u-visually-hidden"> for {record.title}</span>
            </Link>
          </>
        )}
      </p>
      {record.source === 'recording' && (
        <p className="led-small led-row__facts">
          From a recording, with reflection.
          {!record.counted &&
            ' Not counted: you are on the register of this session, and that hour counts. What you wrote stays.'}
        </p>
      )}
      {!isOwn && (
        <p className="led-small led-row__facts">
          Added automatically: you {record.source === 'teaching' ? 'taught' : 'attended'}
        </p>
      )}
    </li>
  );
}
