import { useEffect, useState, type ReactNode } from 'react';
import { asProblem, type Problem } from '../api/problem';
import { Button } from './Button';

/** Reserves space at once; speaks after a second; offers another try after ten. */
export function Loading({ what, retry }: { what: string; retry?: () => void }) {
  const [waited, setWaited] = useState<'no time' | 'a second' | 'long'>('no time');

  // Only a clock can tell how long someone has been waiting.
  useEffect(() => {
    const second = setTimeout(() => setWaited('a second'), 1_000);
    const long = setTimeout(() => setWaited('long'), 10_000);
    return () => [second, long].forEach(clearTimeout);
  }, []);

  return (
    <div className="led-loading">
      <p role="status">
        {waited === 'a second' && `Loading ${what}`}
        {waited === 'long' && 'This is taking longer than usual.'}
      </p>
      {waited === 'long' && (
        <Button type="button" look="secondary" onClick={retry ?? (() => location.reload())}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Says what will appear here, and what to do now. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="nhsuk-inset-text led-inset">{children}</div>;
}

interface FailedProps {
  error: unknown;
  what: string;
  retry?: () => void;
}

/** One panel that failed, in the words of the problem; the rest of the page goes on. */
export function Failed({ error, what, retry }: FailedProps) {
  const problem = asProblem(error);
  if (problem.isMangled) {
    return (
      <Refused title="Not found">
        Check the address of this page. Part of it may be missing.
      </Refused>
    );
  }
  if (problem.isRefused) return <Refused title={problem.title}>{problem.detail}</Refused>;
  return (
    <div className="led-panel led-panel--problem" role="alert">
      <h2 className="nhsuk-heading-s">
        {problem.isMissing ? problem.title : `We could not load ${what}`}
      </h2>
      <p>{says(problem)}</p>
      {problem.requestId && !problem.isMissing && (
        <p className="nhsuk-body-s">Reference for help: {problem.requestId}</p>
      )}
      {retry && !problem.isMissing && (
        <Button type="button" look="secondary" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Why the reader may not do this, and who can help. */
export function Refused({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="led-panel led-panel--problem">
      <h2 className="nhsuk-heading-s">{title}</h2>
      <p>{children}</p>
    </div>
  );
}

/** What is wrong, by name, where no field stands beside it. */
const says = ({ detail, fields }: Problem) =>
  fields.length > 0 ? fields.map((field) => field.detail).join('. ') : detail;

/** The refusal of an action, beside the button that asked for it. */
export function ActionProblem({ problem }: { problem: unknown }) {
  if (!problem) return null;
  const asked = asProblem(problem);
  return (
    <div className="led-panel led-panel--problem" role="alert">
      <p className="nhsuk-heading-s">{asked.isLoggedOut ? 'Your log-in had ended' : asked.title}</p>
      <p>{asked.isLoggedOut ? 'Nothing was changed. Select the button again.' : says(asked)}</p>
    </div>
  );
}
