import type { ReactNode } from 'react';

type Row = readonly [key: string, value: ReactNode];

/** Facts as pairs; a pair without a value is left out. */
export function SummaryList({ rows }: { rows: readonly (Row | null | false)[] }) {
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(
        (row) =>
          row &&
          row[1] !== null &&
          row[1] !== '' && (
            <div className="nhsuk-summary-list__row" key={row[0]}>
              <dt className="nhsuk-summary-list__key">{row[0]}</dt>
              <dd className="nhsuk-summary-list__value">{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
