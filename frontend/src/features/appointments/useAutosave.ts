import { useEffect, useRef, useState } from 'react';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';

/** Long enough to finish a sentence, short enough to trust. */
const AFTER = 1_500;

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';

/**
 * Text that saves itself a moment after the last key. What cannot be saved stays on the screen; what someone else has
 * written meanwhile is never overwritten unseen.
 */
export function useAutosave(
  start: Versioned<string>,
  write: (etag: string, text: string) => Promise<Versioned<string>>,
) {
  const [text, setText] = useState(start.value);
  const [saved, setSaved] = useState(start);
  const [saving, setSaving] = useState<Saving>('saved');
  const busy = useRef(false);
  const isSaved = text === saved.value;

  async function save() {
    if (busy.current) return;
    busy.current = true;
    setSaving('saving');
    try {
      const written = await write(saved.etag, text);
      setSaved({ etag: written.etag, value: text });
      setSaving('saved');
    } catch (thrown) {
      setSaving(asProblem(thrown).isStale ? 'stale' : 'failed');
    } finally {
      busy.current = false;
    }
  }

  // A moment after the last key; again when the text went on while it was being saved.
  useEffect(() => {
    if (isSaved || saving === 'saving' || saving === 'failed' || saving === 'stale') return;
    const timer = setTimeout(() => void save(), AFTER);
    return () => clearTimeout(timer);
  });

  // Closing the tab asks first while something is not saved.
  useEffect(() => {
    if (isSaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSaved]);

  return {
    text,
    type: (next: string) => {
      setText(next);
      if (saving !== 'stale') setSaving('waiting');
    },
    saving: isSaved && saving === 'waiting' ? ('saved' as const) : saving,
    save: () => void save(),
    /** Goes on from what someone else wrote: with their text, or with one's own on top of it. */
    goOnFrom: (theirs: Versioned<string>, keep: 'theirs' | 'mine') => {
      setSaved(theirs);
      if (keep === 'theirs') setText(theirs.value);
      setSaving(keep === 'theirs' ? 'saved' : 'waiting');
    },
  };
}
