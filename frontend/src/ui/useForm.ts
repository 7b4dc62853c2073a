import { useRef, useState, type FormEvent } from 'react';
import { Intent } from '../api/intent';
import { errorsFrom, type FormError } from './formErrors';

export type Values = Record<string, string | string[] | object[]>;

interface FormOf<V extends Values, T> {
  start: V;
  /** What the reader has to put right before it is worth sending. */
  check?: (values: V) => FormError[];
  /** `key` is the Idempotency-Key of these answers. */
  send: (values: V, key: string) => Promise<T>;
  sent: (answer: T, values: V) => void;
  /** For a refusal that the page answers itself; true when it did. */
  refused?: (thrown: unknown) => boolean;
}

/** A form's half-typed answers, which outlive every error, and its sending, which happens once. */
export function useForm<V extends Values, T>({ start, check, send, sent, refused }: FormOf<V, T>) {
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const [intent] = useState(() => new Intent());
  // State is too late for the second tap of a double tap.
  const sending = useRef(false);

  function set<K extends keyof V>(name: K, value: V[K]) {
    setValues((before) => ({ ...before, [name]: value }));
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (sending.current) return;
    const found = check?.(values) ?? [];
    setErrors(found);
    if (found.length > 0) return;
    sending.current = true;
    setBusy(true);
    try {
      const answer = await send(values, intent.keyFor(values));
      intent.done();
      sent(answer, values);
    } catch (thrown) {
      if (!refused?.(thrown)) setErrors(errorsFrom(thrown, Object.keys(start)));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  /** The props of the field that asks for `name`. */
  function field<K extends keyof V & string>(name: K) {
    return {
      id: name,
      value: values[name],
      onChange: (value: V[K]) => set(name, value),
      error: errors.find((error) => error.field === name)?.message,
    };
  }

  return { values, set, setValues, errors, setErrors, busy, submit, field };
}
