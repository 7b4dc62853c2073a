import { Link } from 'react-router';
import type { BoardFigures, BoardReport } from '../../api/types';
import { count } from '../../lib/words';
import { Counts } from '../../ui/Counts';
import { attendance, attendanceBar } from './attendance';
import { BarChart } from './BarChart';
import { TermsReport } from './TermsReport';
import { useBoardReport } from './queries';
import { reportPaths } from './reportPaths';
import { termWords } from './terms';

/** What the board reads, on one page: the main figures of the other reports. */
export function BoardPage() {
  return (
    <TermsReport
      title="Board page"
      says="The main figures of the other reports, on one page. What is of fewer than 5 doctors is not shown, and neither is a number that would give it away."
      at={{ page: reportPaths.board, file: reportPaths.boardFile, asPdf: true }}
      use={useBoardReport}
    >
      {(report) => <Report report={report} />}
    </TermsReport>
  );
}

function Report({ report }: { report: BoardReport }) {
  const { figures, reach, terms, pathways, answers } = report;
  return (
    <>
      <p className="led-lead">{inOneSentence(figures)}</p>
      <Counts
        caption="Main figures"
        columns={['What', 'Number']}
        rows={[
          ['Sessions held', figures.sessions],
          ['Times that doctors came', figures.present],
          ['Attendance, of those who could come', attendance(figures)],
          ['Times that doctors were not released', figures.notReleased],
          ['One to ones used', used(figures)],
          [
            'Doctors of today who have never come',
            reach.neverCame === null ? null : `${reach.neverCame} of ${reach.doctors}`,
          ],
          ['Specialties that are known to have come', report.specialtiesJoined],
        ]}
      />
      <BarChart
        of="Attendance by term"
        most={100}
        bars={terms.map((term) => attendanceBar(termWords(term.from), term.figures))}
      />
      <Counts
        caption="Term by term"
        columns={['Term', 'Sessions', 'Attendance', 'Not released', 'One to ones used']}
        rows={terms.map((term) => [
          termWords(term.from),
          term.figures.sessions,
          attendance(term.figures),
          term.figures.notReleased,
          used(term.figures),
        ])}
      />
      {pathways.length > 0 && (
        <Counts
          caption={`Pathways: of ${count(reach.doctors, 'doctor')} today, how many had ticked their steps`}
          columns={['Pathway', 'Every step', 'Some steps']}
          rows={pathways.map(({ title, done, begun }) => [title, done, begun])}
        />
      )}
      {answers.length > 0 && (
        <Counts
          caption="You said, we did"
          columns={['Doctors said', 'We did']}
          rows={answers.map(({ youSaid, weDid }) => [youSaid, weDid])}
        />
      )}
      <p className="led-screen-only">
        <Link to={reportPaths.answers}>Write what doctors said and what you did</Link>
      </p>
    </>
  );
}

const used = ({ oneToOnes, oneToOnesUsed }: BoardFigures) =>
  oneToOnesUsed === null ? null : `${oneToOnesUsed} of ${oneToOnes}`;

function inOneSentence({ sessions, present }: BoardFigures): string {
  return present === null
    ? `How often doctors came to ${count(sessions, 'session')} cannot be shown: too few did.`
    : `Doctors came ${count(present, 'time')} to ${count(sessions, 'session')}.`;
}
