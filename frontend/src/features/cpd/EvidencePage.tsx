import { useState } from 'react';
import { useParams } from 'react-router';
import type { CpdEvidence } from '../../api/types';
import { sizeWords } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { TextButton } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { SendFile } from '../../ui/SendFile';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useIsLeaver } from '../identity/queries';
import { useChangingEvidence, useEvidence } from './evidenceQueries';
import { useCpdRecord } from './queries';

/** Files that prove an activity: added, read, deleted and brought back. */
export function EvidencePage() {
  const { id = '' } = useParams();
  const record = useCpdRecord(id);
  const evidence = useEvidence(id);
  const change = useChangingEvidence(id);
  const isLeaver = useIsLeaver();
  const [deleted, setDeleted] = useState<CpdEvidence | null>(null);
  return (
    <Page
      title="Evidence"
      section="CPD"
      caption={record.data?.value.title}
      back={{ to: paths.cpd, label: 'Your CPD' }}
    >
      {deleted && (
        <Deleted key={deleted.id} file={deleted} record={id} restored={() => setDeleted(null)} />
      )}
      <p>Nobody else can see these files. Downloads of your CPD name them and do not hold them.</p>
      {!isLeaver && (
        <div className="nhsuk-inset-text">
          <p>
            A file must not hold anything that could identify a patient. Take out names, numbers,
            dates of birth and pictures before you add it.
          </p>
        </div>
      )}
      {evidence.isPending && <Loading what="your evidence" />}
      {evidence.isError && (
        <Failed error={evidence.error} what="your evidence" retry={() => void evidence.refetch()} />
      )}
      {evidence.data && (
        <>
          <Files record={id} files={evidence.data.items} deleted={setDeleted} />
          {!isLeaver && (
            <>
              <h2 className="nhsuk-heading-m">Add a file</h2>
              <p>Up to 10 files for an activity, and 200 MB for all of your activities.</p>
              <SendFile label="The file" send={change.add} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

interface FilesProps {
  record: string;
  files: CpdEvidence[];
  deleted: (file: CpdEvidence) => void;
}

function Files({ record, files, deleted }: FilesProps) {
  if (files.length === 0) {
    return (
      <Empty>
        <p>No files yet. Add a certificate, slides that you made, or a letter.</p>
      </Empty>
    );
  }
  return (
    <ul className="led-plain-list">
      {files.map((file) => (
        <FileRow key={file.id} record={record} file={file} deleted={deleted} />
      ))}
    </ul>
  );
}

const waits = {
  waiting: 'It is being checked for viruses. Come back in some minutes.',
  infected: 'The virus scanner found something in it. Delete it, and add a clean one.',
};

function FileRow({ record, file, deleted }: Omit<FilesProps, 'files'> & { file: CpdEvidence }) {
  const { remove } = useChangingEvidence(record);
  const isLeaver = useIsLeaver();
  const removing = useAction(
    () => remove(file.id),
    () => deleted(file),
  );
  const name = `${file.name} (${sizeWords(file.bytes)})`;
  return (
    <li className="led-row">
      <p className="led-row__facts">
        {file.state === 'checked' ? (
          <a href={paths.evidenceFile(record, file.id)} download={file.name}>
            {name}
          </a>
        ) : (
          <>
            {name}. {waits[file.state]}
          </>
        )}
      </p>
      {!isLeaver && (
        <p className="led-row__facts">
          <TextButton busy={removing.busy} onClick={() => removing.run()}>
            Delete<span className="nhsuk-u-visually-hidden"> {file.name}</span>
          </TextButton>
        </p>
      )}
      <ActionProblem problem={removing.problem} />
    </li>
  );
}

interface DeletedProps {
  record: string;
  file: CpdEvidence;
  restored: () => void;
}

function Deleted({ record, file, restored }: DeletedProps) {
  const { restore } = useChangingEvidence(record);
  const undo = useAction(() => restore(file.id), restored);
  return (
    <Banner heading={`You have deleted “${file.name}”`}>
      <ActionProblem problem={undo.problem} />
      <p>
        <TextButton busy={undo.busy} onClick={() => undo.run()}>
          Undo
        </TextButton>
      </p>
    </Banner>
  );
}
