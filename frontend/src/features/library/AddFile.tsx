import { useRef, useState } from 'react';
import type { Versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { Resource } from '../../api/types';
import { Button } from '../../ui/Button';
import { describedBy, Field } from '../../ui/Field';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { sizeWords } from './libraryWords';
import { upload } from './upload';

const ENDINGS = '.pdf,.docx,.pptx,.xlsx,.png,.jpg,.jpeg,.mp4';

/** Sends a file for the resource, says how far it is, and can be stopped. */
export function AddFile({ resource }: { resource: Versioned<Resource> }) {
  const refreshed = useRefreshing(['resources']);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const [missing, setMissing] = useState(false);
  const [isStopped, setStopped] = useState(false);
  const stopping = useRef(new AbortController());
  const { value, etag } = resource;
  const words = {
    id: 'file',
    hint: 'PDF, Word, PowerPoint, Excel, PNG or JPEG of up to 25 MB, or an MP4 video of up to 100 MB',
    error: missing && !file ? 'Choose a file' : undefined,
  };
  const adding = useAction(async (_key, chosen: File) => {
    setShare(0);
    setStopped(false);
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    await refreshed(
      upload({ resource: value.id, etag, file: chosen, signal, onProgress: setShare }),
    );
  });

  return (
    <>
      <Field {...words} label={value.file ? 'Another file in its place' : 'The file'}>
        <input
          className="led-file"
          id={words.id}
          type="file"
          accept={ENDINGS}
          aria-describedby={describedBy(words)}
          disabled={adding.busy}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      {adding.busy && (
        <p>
          <label htmlFor="sent">
            {share < 1
              ? `Sending ${file ? sizeWords(file.size) : 'the file'}`
              : 'Checking the file'}
          </label>{' '}
          <progress id="sent" value={share} />
        </p>
      )}
      {adding.busy && share < 1 ? (
        <Button
          type="button"
          look="secondary"
          onClick={() => {
            setStopped(true);
            stopping.current.abort();
          }}
        >
          Stop
        </Button>
      ) : (
        <Button
          type="button"
          look="secondary"
          busy={adding.busy}
          onClick={() => (file ? adding.run(file) : setMissing(true))}
        >
          Add the file
        </Button>
      )}
      {isStopped ? (
        <p role="status">You stopped it. Nothing was changed.</p>
      ) : (
        <ActionProblem problem={adding.problem} />
      )}
    </>
  );
}
