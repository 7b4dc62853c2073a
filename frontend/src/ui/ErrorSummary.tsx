import { useEffect, useRef, type MouseEvent } from 'react';
import type { FormError } from './formErrors';

/** "There is a problem": takes the focus when errors come and leads to each field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const summary = useRef<HTMLDivElement>(null);

  // The errors are new each time a form is sent, also when they say the same as before.
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1} role="alert">
      <h2 className="nhsuk-error-summary__title">There is a problem</h2>
      <div className="nhsuk-error-summary__body">
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              {error.field ? (
                <a href={`#${error.field}`} onClick={(event) => goToField(event, error.field!)}>
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function goToField(event: MouseEvent, id: string) {
  // The address stays as it is: a hash would be another place in the history.
  event.preventDefault();
  const field = document.getElementById(id);
  field?.closest('.nhsuk-form-group')?.scrollIntoView();
  field?.focus({ preventScroll: true });
}
