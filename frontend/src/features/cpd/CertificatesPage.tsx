import { Link } from 'react-router';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { useCertificates } from './certificateQueries';
import { statuses } from './certificateWords';

/** One for each session attended, latest first. */
export function CertificatesPage() {
  return (
    <Page title="Your certificates" section="CPD" back={{ to: paths.cpd, label: 'Your CPD' }}>
      <Certificates />
    </Page>
  );
}

function Certificates() {
  const certificates = useCertificates();
  const retry = () => void certificates.refetch();
  if (certificates.isPending) return <Loading what="your certificates" retry={retry} />;
  if (certificates.isError) {
    return <Failed error={certificates.error} what="your certificates" retry={retry} />;
  }
  const items = certificates.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>None yet. You get one when the register of a session that you attended is locked.</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="led-plain-list">
        {items.map(({ id, title, date, number, status }) => (
          <li className="led-row" key={id}>
            <h2 className="nhsuk-heading-s led-row__heading">
              <Link to={paths.certificate(id)}>{title}</Link>
            </h2>
            <p className="led-row__facts">
              {dateWords(date)}, {number}
            </p>
            {status !== 'valid' && <p className="led-row__facts">{statuses[status]}</p>}
          </li>
        ))}
      </ul>
      <ShowMore query={certificates} what="certificates" shown={items.length} />
    </>
  );
}
