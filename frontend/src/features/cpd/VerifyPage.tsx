import { useParams } from 'react-router';
import { asProblem } from '../../api/problem';
import { dateWords } from '../../lib/time';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { Failed, Loading } from '../../ui/states';
import { useVerification } from './certificateQueries';
import { statuses } from './certificateWords';

/** Whether a certificate holds, for whoever has its code. */
export function VerifyPage() {
  const { code = '' } = useParams();
  const found = useVerification(code);
  const isUnknown = found.isError && [400, 404].includes(asProblem(found.error).status);
  return (
    <Page title="Verify a certificate">
      {found.isPending && <Loading what="the certificate" />}
      {isUnknown && (
        <p>
          No certificate has this code. Compare the address with the one on the certificate, letter
          by letter.
        </p>
      )}
      {found.isError && !isUnknown && (
        <Failed error={found.error} what="the certificate" retry={() => void found.refetch()} />
      )}
      {found.data && (
        <>
          <h2 className="nhsuk-heading-m">
            {found.data.status === 'valid'
              ? 'This certificate is in force'
              : 'This certificate is not in force'}
          </h2>
          <SummaryList
            rows={[
              ['Status', statuses[found.data.status]],
              ['Why', found.data.endReason],
              ['Number', found.data.number],
              ['Session', found.data.title],
              ['Date', dateWords(found.data.date)],
              ['Credited', `${found.data.minutes} minutes, internal CPD`],
              ['Certified by', found.data.trust],
              ['Initials', found.data.nameInitials],
              ['GMC number', found.data.partOfGmcNumber],
            ]}
          />
          <p>Compare these facts with the certificate that you were shown.</p>
          <p>
            An Open Badge of it leads here too: its signature is checked by a verifier of Open
            Badges 3.0, and this page says whether it still holds.
          </p>
        </>
      )}
    </Page>
  );
}
