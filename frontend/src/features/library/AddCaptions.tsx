import { useState } from 'react';
import type { Versioned } from '../../api/client';
import type { Resource } from '../../api/types';
import { Button } from '../../ui/Button';
import { TextFile } from '../../ui/TextFile';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useEditing } from './editingQueries';

/** Captions for the player, as most tools for meetings and videos save them. */
export function AddCaptions({ resource }: { resource: Versioned<Resource> }) {
  const editing = useEditing();
  const [vtt, setVtt] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const { value, etag } = resource;
  const adding = useAction((_key, text: string) => editing.caption(value.id, etag, text));
  const removing = useAction(() => editing.removeCaptions(value.id, etag));
  return (
    <>
      <TextFile
        id="captions"
        label={
          value.captioned ? 'Other captions in their place (WebVTT file)' : 'Captions (WebVTT file)'
        }
        error={missing && vtt === null ? 'Choose a file' : undefined}
        accept=".vtt,text/vtt"
        onChange={() => setVtt(null)}
        onRead={setVtt}
      />
      <Button
        type="button"
        look="secondary"
        busy={adding.busy}
        onClick={() => (vtt === null ? setMissing(true) : adding.run(vtt))}
      >
        Add the captions
      </Button>
      {value.captioned && (
        <Button type="button" look="secondary" busy={removing.busy} onClick={() => removing.run()}>
          Remove the captions
        </Button>
      )}
      <ActionProblem problem={adding.problem ?? removing.problem} />
    </>
  );
}
