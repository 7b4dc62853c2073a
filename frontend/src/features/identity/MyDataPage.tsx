import { useState } from 'react';
import { api } from '../../api/client';
import { fetchedFile, type FetchedFile } from '../../api/fetchedFile';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useIsLeaver } from './queries';

const fetchMyData = () =>
  fetchedFile(api.GET('/me/data', { parseAs: 'blob' }), 'led-hub-my-data.zip');

/** A copy of all that is held about the reader, whenever they want one and without asking anybody. */
export function MyDataPage() {
  const isLeaver = useIsLeaver();
  const [file, setFile] = useState<FetchedFile | null>(null);
  const download = useAction(fetchMyData, (made) => {
    setFile(made);
    made.save();
  });
  return (
    <Page
      title="Everything the hub holds about you"
      section="Your account"
      back={
        isLeaver
          ? { to: paths.cpd, label: 'Your CPD' }
          : { to: paths.account, label: 'Your account' }
      }
    >
      {file && (
        <Banner key={file.madeAt} heading="Your file is ready">
          <p>
            <a href={file.address} download={file.name}>
              {file.name}
            </a>{' '}
            ({file.size})
          </p>
        </Banner>
      )}
      <p>One ZIP file, with:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>your details, places, attendance, one to ones, CPD and certificates, as tables</li>
        <li>what only you can see, such as your reflections and feedback, as text</li>
        <li>the files you added to your CPD</li>
        <li>what was done in your name and about you</li>
      </ul>
      <p>
        Codes and keys are not in it, nor who somebody else is. A page in the file says what is left
        out, and why.
      </p>
      <p>Keep the file safe. Whoever has it can read all of it.</p>
      <ActionProblem problem={download.problem} />
      <p role="status">{download.busy && 'Making your file'}</p>
      <Button type="button" busy={download.busy} onClick={() => download.run()}>
        Download everything
      </Button>
    </Page>
  );
}
