import { shortCredits } from './cpdWords';

interface CreditsTableProps {
  caption: string;
  first: string;
  rows: (readonly [string, number])[];
}

export function CreditsTable({ caption, first, rows }: CreditsTableProps) {
  return (
    <table className="led-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="led-table__number">
            Credits
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, credits]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="led-table__number">{shortCredits(credits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
