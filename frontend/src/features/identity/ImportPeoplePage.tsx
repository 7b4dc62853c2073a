import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportedPeople } from '../../api/types';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { TextFile } from '../../ui/TextFile';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useRoster } from './peopleQueries';

const people = (many: number) => count(many, 'person', 'people');

/** A table is read first, and shown row by row; the second button saves. */
export function ImportPeoplePage() {
  const { take } = useRoster();
  const navigate = useNavigate();
  const [csv, setCsv] = useState<string | null>(null);
  const [found, setFound] = useState<ImportedPeople | null>(null);
  const look = useAction<[string], ImportedPeople>((key, text) => take(key, text, true), setFound);
  const save = useAction<[string], ImportedPeople>(
    (key, text) => take(key, text, false),
    () => void navigate(paths.people),
  );

  function read(text: string) {
    setCsv(text);
    void look.run(text);
  }

  return (
    <Page
      title="Add or change many people"
      section="Manage"
      back={{ to: paths.people, label: 'People' }}
      hasErrors={look.problem !== null}
    >
      <p>
        A CSV file with columns named Name and Email, and where you have them GMC number, Specialty,
        Grade, Site, ODS code, Contract start and Contract end. People are known by their email; an
        empty cell leaves what is there. New people are added as locally employed doctors and
        invited by email.
      </p>
      <TextFile id="table" label="Your file" onChange={() => setFound(null)} onRead={read} />
      <div role="status">{look.busy && <p>Reading your file</p>}</div>
      <ActionProblem problem={look.problem ?? save.problem} />
      {found && csv && (
        <>
          <h2 className="nhsuk-heading-m">
            {people(found.added)} will be added, {people(found.changed)} changed
          </h2>
          <ul className="led-plain-list">
            {found.rows.map((row) => (
              <ImportedRow key={row.row} row={row} />
            ))}
          </ul>
          {found.added + found.changed > 0 && (
            <Button type="button" busy={save.busy} onClick={() => save.run(csv)}>
              Save {people(found.added + found.changed)}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

const results = {
  added: { colour: 'green', words: 'New' },
  changed: { colour: 'blue', words: 'Changed' },
  'there-already': { colour: 'grey', words: 'There already' },
  'not-understood': { colour: 'orange', words: 'Left out' },
} as const;

function ImportedRow({ row }: { row: ImportedPeople['rows'][number] }) {
  const { colour, words } = results[row.result];
  return (
    <li className="led-row">
      <p className="led-row__facts led-break">
        Row {row.row}: {[row.name, row.email].filter(Boolean).join(', ')}
      </p>
      {row.detail && <p className="led-small led-row__facts">{row.detail}</p>}
      <p className="led-row__tags">
        <Tag colour={colour}>{words}</Tag>
      </p>
    </li>
  );
}
