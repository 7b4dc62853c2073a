import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportCpd, ImportedCpd } from '../../api/types';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { TextFile } from '../../ui/TextFile';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useCpd } from './queries';

const activities = (many: number) => count(many, 'activity', 'activities');

/** A table is read first, and shown row by row; the second button adds. */
export function ImportCpdPage() {
  const { take } = useCpd();
  const navigate = useNavigate();
  const [csv, setCsv] = useState<string | null>(null);
  const [scope, setScope] = useState('external');
  const [found, setFound] = useState<ImportedCpd | null>(null);
  const body = (text: string, ofOthers: string): ImportCpd => ({
    csv: text,
    scope: ofOthers as ImportCpd['scope'],
  });
  const look = useAction<[string, string], ImportedCpd>(
    (key, text, ofOthers) => take(key, body(text, ofOthers), true),
    setFound,
  );
  const add = useAction<[string], ImportedCpd>(
    (key, text) => take(key, body(text, scope), false),
    ({ added }) =>
      void navigate(paths.cpd, { state: { done: `You have imported ${activities(added)}` } }),
  );

  function read(text: string) {
    setCsv(text);
    void look.run(text, scope);
  }

  function changeScope(chosen: string) {
    setScope(chosen);
    setFound(null);
    if (csv) void look.run(csv, chosen);
  }

  return (
    <Page
      title="Import activities"
      section="CPD"
      back={{ to: paths.cpd, label: 'Your CPD' }}
      hasErrors={look.problem !== null}
    >
      <p>
        A CSV file from this hub or another diary, with columns named Title, Date, and Minutes,
        Hours or Credits. What you have already is left as it is.
      </p>
      <Radios
        id="scope"
        legend="Activities that do not say their scope are"
        inline
        choices={[
          { value: 'external', label: 'External' },
          { value: 'personal', label: 'Personal' },
        ]}
        value={scope}
        onChange={changeScope}
      />
      <TextFile id="table" label="Your file" onChange={() => setFound(null)} onRead={read} />
      <div role="status">{look.busy && <p>Reading your file</p>}</div>
      <ActionProblem problem={look.problem ?? add.problem} />
      {found && csv && (
        <>
          <h2 className="nhsuk-heading-m">{activities(found.added)} will be added</h2>
          <ul className="led-plain-list">
            {found.rows.map((row) => (
              <ImportedRow key={row.row} row={row} />
            ))}
          </ul>
          {found.added > 0 && (
            <Button type="button" busy={add.busy} onClick={() => add.run(csv)}>
              Add {activities(found.added)}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

const results = {
  added: { colour: 'green', words: 'New' },
  'there-already': { colour: 'grey', words: 'There already' },
  'not-understood': { colour: 'orange', words: 'Left out' },
} as const;

function ImportedRow({ row }: { row: ImportedCpd['rows'][number] }) {
  const { colour, words } = results[row.result];
  return (
    <li className="led-row">
      <p className="led-row__facts">
        Row {row.row}: {row.title}
        {row.date && `, ${dateWords(row.date)}`}
        {row.minutes && `, ${count(row.minutes, 'minute')}`}
      </p>
      {row.detail && <p className="led-small led-row__facts">{row.detail}</p>}
      <p className="led-row__tags">
        <Tag colour={colour}>{words}</Tag>
      </p>
    </li>
  );
}
