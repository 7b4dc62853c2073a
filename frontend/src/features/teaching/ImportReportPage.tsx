import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ImportedReport } from '../../api/types';
import { count, orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { TextFile } from '../../ui/TextFile';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { MarkFromReport } from './MarkFromReport';
import { useImportReport } from './registerQueries';

/** A report is read first, and shown row by row; the second button marks. */
export function ImportReportPage() {
  const { id = '' } = useParams();
  const take = useImportReport(id);
  const navigate = useNavigate();
  const [report, setReport] = useState<ImportedReport | null>(null);
  const look = useAction<[string, number], ImportedReport>(
    (key, csv, minimumMinutes) => take(key, { csv, minimumMinutes }, true),
    (found) => setReport(found),
  );

  const hadBeenLocked = report?.register.hadBeenLocked ?? false;
  const mark = useForm({
    start: { csv: '', minimum: '0', reason: '' },
    check: ({ reason }) =>
      hadBeenLocked && !reason.trim()
        ? [{ field: 'reason', message: 'Enter why the register is corrected' }]
        : [],
    send: ({ csv, minimum, reason }, key) =>
      take(key, { csv, minimumMinutes: minutesOf(minimum), reason: orNull(reason) }, false),
    sent: () => navigate(paths.register(id)),
  });

  const { csv, minimum } = mark.values;
  const minutes = minutesOf(minimum);

  function read(text: string) {
    mark.set('csv', text);
    mark.setErrors([]);
    void look.run(text, minutes);
  }

  function changeMinimum(typed: string) {
    mark.set('minimum', typed);
    setReport(null);
  }

  return (
    <Page
      title="Import a meeting report"
      section="Teaching"
      back={{ to: paths.register(id), label: 'Register' }}
      hasErrors={look.problem !== null || mark.errors.length > 0}
    >
      <p>
        Microsoft Teams and Zoom can save who was in a meeting as a CSV file. People are found by
        email, or by their whole name.
      </p>
      <TextFile
        id="report"
        label="The meeting’s report"
        onChange={() => setReport(null)}
        onRead={read}
      />
      <TextField
        id="minimum"
        label="Leave out who was there for fewer minutes than"
        hint="0 marks everybody in the report. Who left and came back is added up."
        inputMode="numeric"
        width={4}
        value={minimum}
        onChange={changeMinimum}
      />
      {csv && !report && !look.busy && (
        <Button type="button" look="secondary" onClick={() => void look.run(csv, minutes)}>
          Read it again
        </Button>
      )}
      <div role="status">{look.busy && <p>Reading the report</p>}</div>
      <ActionProblem problem={look.problem} />
      {report && csv && (
        <>
          <h2 className="nhsuk-heading-m">
            {count(report.marked, 'person', 'people')} will be marked as online
          </h2>
          <ul className="led-plain-list">
            {report.rows.map((row) => (
              <ReportRow key={row.row} row={row} />
            ))}
          </ul>
          {report.marked > 0 && (
            <MarkFromReport form={mark} people={report.marked} hadBeenLocked={hadBeenLocked} />
          )}
        </>
      )}
    </Page>
  );
}

const minutesOf = (typed: string) => (/^\d{1,3}$/.test(typed) ? Number(typed) : 0);

const results = {
  marked: { colour: 'green', words: 'Will be marked' },
  'too-short': { colour: 'grey', words: 'Too short a time' },
  'present-already': { colour: 'grey', words: 'Present already' },
  unknown: { colour: 'orange', words: 'Nobody of that name or email' },
  ambiguous: { colour: 'orange', words: 'Several people have that name' },
} as const;

function ReportRow({ row }: { row: ImportedReport['rows'][number] }) {
  const { colour, words } = results[row.result];
  return (
    <li className="led-row">
      <p className="led-row__facts">
        Row {row.row}: {[row.name, row.email].filter(Boolean).join(', ')}
        {row.minutes !== null && `, ${count(row.minutes, 'minute')}`}
      </p>
      {row.person && row.matchedBy && (
        <p className="led-small led-row__facts">
          {row.person.name}, found by {row.matchedBy === 'email' ? 'email' : 'the whole name'}
        </p>
      )}
      <p className="led-row__tags">
        <Tag colour={colour}>{words}</Tag>
      </p>
    </li>
  );
}
