import { useState } from 'react';
import { useLocation } from 'react-router';
import type { SharedCpd } from '../../api/types';
import { gmcDomain } from '../../lib/gmcDomains';
import { dateWords, dayWords, momentWords } from '../../lib/time';
import { count, sentence, sizeWords } from '../../lib/words';
import { paths } from '../../paths';
import { Button, TextButton } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { ActionProblem, Empty } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { CreditsTable } from './CreditsTable';
import { creditWords, scopes } from './cpdWords';
import { fetchSharedEvidence, fetchSharedFile, openShared } from './shareQueries';

/**
 * What a doctor shows to whoever has the link. Opened by a button: a mail scanner that follows links then opens nothing, and what
 * the doctor is told are people.
 */
export function SharedCpdPage() {
  const secret = useLocation().hash.slice(1);
  const [shown, setShown] = useState<SharedCpd | null>(null);
  const opening = useAction(() => openShared(secret), setShown);
  if (!shown) {
    return (
      <Page title="Shared CPD">
        <p>
          A doctor has given you this link to a part of their continuing professional development.
          The doctor is told when it is opened.
        </p>
        <ActionProblem problem={opening.problem} />
        <Button type="button" busy={opening.busy} onClick={() => opening.run()}>
          Open
        </Button>
      </Page>
    );
  }
  return <Pack shown={shown} secret={secret} />;
}

function Pack({ shown, secret }: { shown: SharedCpd; secret: string }) {
  const { pack } = shown;
  const { totals } = pack;
  return (
    <Page title={pack.name} caption="Continuing professional development" step="pack">
      <SummaryList
        rows={[
          ['Period', `${dateWords(totals.from)} to ${dateWords(totals.to)}`],
          ['GMC number', pack.gmcNumber],
          ['Trust', pack.trust],
          ['In total', creditWords(totals.credits)],
          ['Read', momentWords(pack.madeAt)],
          ['This link expires', dayWords(shown.expiresAt)],
        ]}
      />
      <p>This is their CPD as it is now. Download it if you need it as it is today.</p>
      <Download secret={secret} />
      <h2 className="nhsuk-heading-m">Totals</h2>
      <CreditsTable
        caption="Credits by scope"
        first="Scope"
        rows={totals.byScope.map(({ scope, credits }) => [scopes[scope], credits])}
      />
      <CreditsTable
        caption="Credits by GMC domain"
        first="Domain"
        rows={totals.byDomain.map(({ domain, credits }) => [gmcDomain(domain), credits])}
      />
      <p className="nhsuk-body-s">
        1 credit is 1 hour. An activity with several domains counts in full under each.
      </p>
      <h2 className="nhsuk-heading-m">{count(pack.records.length, 'activity', 'activities')}</h2>
      {pack.records.length === 0 ? (
        <Empty>
          <p>The doctor has no activities in this period.</p>
        </Empty>
      ) : (
        <ol className="led-plain-list">
          {pack.records.map((entry) => (
            <Entry key={entry.id} entry={entry} secret={secret} />
          ))}
        </ol>
      )}
      {shown.certificates && <Certificates pack={pack} />}
    </Page>
  );
}

function Download({ secret }: { secret: string }) {
  const download = useAction(
    () => fetchSharedFile(secret),
    (file) => file.save(),
  );
  return (
    <>
      <ActionProblem problem={download.problem} />
      <Button type="button" busy={download.busy} onClick={() => download.run()}>
        Download as a PDF
      </Button>
      <p role="status">{download.busy && 'Making the file'}</p>
    </>
  );
}

type Packed = SharedCpd['pack'];

const prompts = {
  what: 'What happened',
  soWhat: 'What I learned',
  nowWhat: 'What I will do',
  change: 'What has changed in my practice',
};

const promptsOfARecording: typeof prompts = {
  ...prompts,
  what: 'What I learned',
  soWhat: 'How it applies to my work',
  nowWhat: 'What I will change',
};

function Entry({ entry, secret }: { entry: Packed['records'][number]; secret: string }) {
  const { reflection } = entry;
  const asked = entry.source === 'recording' ? promptsOfARecording : prompts;
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">{entry.title}</h3>
      <p className="led-row__facts">
        {dateWords(entry.date)}, {creditWords(entry.minutes / 60)}, {scopes[entry.scope]},{' '}
        {entry.nature}
      </p>
      {entry.domains.length > 0 && (
        <p className="led-row__facts">GMC domains: {entry.domains.map(gmcDomain).join('; ')}</p>
      )}
      <p className="led-small led-row__facts">
        {entry.counted
          ? origins[entry.source]
          : 'From a recording with reflection. Not counted: the register shows that the doctor attended.'}
      </p>
      {reflection &&
        (Object.keys(asked) as (keyof typeof prompts)[])
          .filter((each) => reflection[each])
          .map((each) => (
            <div key={each}>
              <h4 className="nhsuk-heading-xs">{asked[each]}</h4>
              <p className="led-own-words">{reflection[each]}</p>
            </div>
          ))}
      {entry.evidence.map((file) => (
        <EvidenceFile key={file.id} file={file} secret={secret} />
      ))}
    </li>
  );
}

const origins = {
  self: 'Recorded by the doctor',
  attendance: 'Attended, as the register shows',
  teaching: 'Taught, as the programme shows',
  recording: 'From a recording with reflection, recorded by the doctor',
};

function EvidenceFile({
  file,
  secret,
}: {
  file: Packed['records'][number]['evidence'][number];
  secret: string;
}) {
  const saving = useAction(
    () => fetchSharedEvidence(secret, file.id, file.name),
    (saved) => saved.save(),
  );
  return (
    <p className="led-row__facts">
      <TextButton busy={saving.busy} onClick={() => saving.run()}>
        Save {file.name} ({sizeWords(file.bytes)})
      </TextButton>
      <ActionProblem problem={saving.problem} />
    </p>
  );
}

function Certificates({ pack }: { pack: Packed }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Certificates</h2>
      {pack.certificates.length === 0 && <p>None are in force for these activities.</p>}
      <ul className="led-plain-list">
        {pack.certificates.map((certificate) => (
          <li className="led-row" key={certificate.id}>
            <p className="led-row__facts">
              {certificate.title}, {dateWords(certificate.date)}, {sentence(certificate.mode)}
            </p>
            <p className="led-row__facts">
              <a href={paths.verify(certificate.code)}>Verify {certificate.number}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
