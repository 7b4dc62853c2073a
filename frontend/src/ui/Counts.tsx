interface CountsProps {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** Numbers in a table; what is not told is said to be so. On a phone each row is a list. */
export function Counts({ caption, columns, rows }: CountsProps) {
  return (
    <table className="nhsuk-table-responsive">
      <caption className="nhsuk-table__caption">{caption}</caption>
      <thead className="nhsuk-table__head">
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {rows.map((cells) => (
          <tr className="nhsuk-table__row" key={cells[0]}>
            {cells.map((cell, column) => (
              <td className="nhsuk-table__cell" key={columns[column]}>
                <span className="nhsuk-table-responsive__heading" aria-hidden="true">
                  {columns[column]}{' '}
                </span>
                {cell ?? 'Not shown'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
