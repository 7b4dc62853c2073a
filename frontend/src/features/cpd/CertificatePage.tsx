import { Link, useParams } from 'react-router';
import type { Certificate } from '../../api/types';
import { gmcDomain } from '../../lib/gmcDomains';
import { dateWords, londonDate, whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { useCertificate } from './certificateQueries';
import { statuses } from './certificateWords';

/** What the paper says, to be read here. */
export function CertificatePage() {
  const { id = '' } = useParams();
  const certificate = useCertificate(id);
  return (
    <Page
      title="Certificate of attendance"
      section="CPD"
      caption={certificate.data?.title}
      back={{ to: paths.certificates, label: 'Your certificates' }}
    >
      {certificate.isPending && <Loading what="the certificate" />}
      {certificate.isError && (
        <Failed
          error={certificate.error}
          what="the certificate"
          retry={() => void certificate.refetch()}
        />
      )}
      {certificate.data && <Facts certificate={certificate.data} />}
    </Page>
  );
}

function Facts({ certificate }: { certificate: Certificate }) {
  const { id, status, endReason, supersededBy, verifyAt } = certificate;
  return (
    <>
      {status !== 'valid' && (
        <div className="nhsuk-inset-text">
          <p>
            {statuses[status]}. {endReason}.{' '}
            {supersededBy && <Link to={paths.certificate(supersededBy)}>Open the newer one</Link>}
          </p>
        </div>
      )}
      <SummaryList
        rows={[
          ['Name', certificate.name],
          ['GMC number', certificate.gmcNumber],
          ['When', whenWords(certificate.startsAt, certificate.endsAt)],
          ['Credited', `${certificate.minutes} minutes`],
          ['How', certificate.mode === 'remote' ? 'Remote' : 'In person'],
          ['Kind', `Internal CPD, certified by ${certificate.trust}`],
          ['Speakers', certificate.speakers.join(', ')],
          ['Learning outcomes', certificate.outcomes.join('; ')],
          ['GMC domains', certificate.domains.map(gmcDomain).join('; ')],
          ['Number', certificate.number],
          ['Issued', dateWords(londonDate(certificate.issuedAt))],
        ]}
      />
      <p>
        <a href={paths.certificateFile(id)} download>
          Download as PDF
        </a>
      </p>
      <p>
        <a href={paths.badgeFile(id)} download>
          Download as Open Badge
        </a>
      </p>
      <p className="led-small">
        A badge is a file that others can check without this hub. It does not hold your name.
      </p>
      <p>
        Anybody can verify it at{' '}
        <Link className="led-break" to={paths.verify(certificate.code)}>
          {verifyAt}
        </Link>
        . They see facts and your initials, not your name.
      </p>
    </>
  );
}
