import { useRef, useState } from 'react';
import type { Sending } from '../api/upload';
import { sizeWords } from '../lib/words';
import { Button } from './Button';
import { describedBy, Field } from './Field';
import { ActionProblem } from './states';
import { useAction } from './useAction';

const ENDINGS = '.pdf,.docx,.pptx,.xlsx,.png,.jpg,.jpeg,.mp4';

interface SendFileProps {
  label: string;
  send: (file: File, sending: Sending) => Promise<void>;
}

/** Sends a file, says how far it is, and can be stopped. */
export function SendFile({ label, send }: SendFileProps) {
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const [missing, setMissing] = useState(false);
  const [isStopped, setStopped] = useState(false);
  const stopping = useRef(new AbortController());
  const field = useRef<HTMLInputElement>(null);
  const words = {
    id: 'file',
    hint: 'PDF, Word, PowerPoint, Excel, PNG or JPEG of up to 25 MB, or an MP4 video of up to 100 MB',
    error: missing && !file ? 'Choose a file' : undefined,
  };
  const sending = useAction(async (_key, chosen: File) => {
    setShare(0);
    setStopped(false);
    stopping.current = new AbortController();
    await send(chosen, { signal: stopping.current.signal, onProgress: setShare });
    setFile(null);
    setMissing(false);
    if (field.current) field.current.value = '';
  });

  return (
    <>
      <Field {...words} label={label}>
        <input
          className="led-file"
          id={words.id}
          type="file"
          accept={ENDINGS}
          ref={field}
          aria-describedby={describedBy(words)}
          disabled={sending.busy}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      {sending.busy && (
        <p>
          <label htmlFor="sent">
            {share < 1
              ? `Sending ${file ? sizeWords(file.size) : 'the file'}`
              : 'Checking the file'}
          </label>{' '}
          <progress id="sent" value={share} />
        </p>
      )}
      {sending.busy && share < 1 ? (
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
          busy={sending.busy}
          onClick={() => (file ? sending.run(file) : setMissing(true))}
        >
          Add the file
        </Button>
      )}
      {isStopped ? (
        <p role="status">You stopped it. Nothing was changed.</p>
      ) : (
        <ActionProblem problem={sending.problem} />
      )}
    </>
  );
}
