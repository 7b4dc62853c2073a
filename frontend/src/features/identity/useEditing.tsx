import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import { Banner } from '../../ui/Banner';
import type { FormError } from '../../ui/formErrors';
import { useForm, type Values } from '../../ui/useForm';

interface Editing<T, A> {
  /** As in "Someone else changed this person". */
  what: string;
  opened: Versioned<T>;
  read: () => Promise<Versioned<T>>;
  answersOf: (value: T) => A;
  check: (answers: A) => FormError[];
  change: (etag: string, answers: A) => Promise<T>;
}

/** A form about something that a colleague may be changing too: nothing typed is lost, and nothing of theirs is overwritten unseen. */
export function useEditing<T, A extends Values>({
  what,
  opened,
  read,
  answersOf,
  check,
  change,
}: Editing<T, A>) {
  const location = useLocation();
  const navigate = useNavigate();
  // The version that was opened stays the one compared with, whatever is read in the background.
  const [before, setBefore] = useState(opened);
  const done = (location.state as { done?: string } | null)?.done;
  const form = useForm({
    start: answersOf(before.value),
    check,
    send: (answers: A) => change(before.etag, answers),
    sent: async (saved) => {
      setBefore(await read());
      form.setValues(answersOf(saved));
      await navigate('.', { state: { done: 'Your changes are saved' }, replace: true });
    },
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      void showTheirs();
      return true;
    },
  });

  async function showTheirs() {
    setBefore(await read());
    form.setErrors([
      {
        field: null,
        message: `Someone else changed ${what} while you were. Nothing of yours is lost: check your answers, then select Save again.`,
      },
    ]);
  }

  return { before, form, done: done && <Banner key={location.key} heading={done} /> };
}
