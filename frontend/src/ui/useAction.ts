import { useRef, useState } from 'react';
import { Intent } from '../api/intent';
import { asProblem, type Problem } from '../api/problem';

/** One button that does one thing: once at a time, and its refusal kept to be shown. */
export function useAction<A extends unknown[], T>(
  act: (key: string, ...args: A) => Promise<T>,
  done?: (answer: T, ...args: A) => void,
) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [intent] = useState(() => new Intent());
  // State is too late for the second tap of a double tap.
  const acting = useRef(false);

  async function run(...args: A) {
    if (acting.current) return;
    acting.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await act(intent.keyFor(args), ...args);
      intent.done();
      done?.(answer, ...args);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      acting.current = false;
      setBusy(false);
    }
  }

  return { run, busy, problem };
}
