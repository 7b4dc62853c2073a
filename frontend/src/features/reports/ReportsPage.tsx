import { Link, useSearchParams } from 'react-router';
import type { ProgrammeReport, ReportFigures, ReportRow } from '../../api/types';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Counts } from '../../ui/Counts';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { attendance, attendanceBar } from './attendance';
import { BarChart } from './BarChart';
import { Filters } from './Filters';
import { useProgrammeReport, type Wanted } from './queries';
import { termWords } from './terms';
import { reportPaths } from './reportPaths';

/** How teaching went over terms: no doctor is in it. */
export function ReportsPage() {
  const [search, setSearch] = useSearchParams();
  const wanted = Object.fromEntries(search) as Wanted;
  const report = useProgrammeReport(wanted);
  const again = () => void report.refetch();
  return (
    <Page title="Reports" section="Manage" back={{ to: paths.manage, label: 'Manage' }}>
      <p>
        In whole terms that are over. What is of fewer than 5 doctors is not shown, and neither is a
        number that would give it away. That is why specialty and site are chosen one at a time.
      </p>
      <ul className="led-screen-only">
        <li>
          <Link to={reportPaths.board}>One page for the board</Link>
        </li>
        <li>
          <Link to={reportPaths.protectedTime}>How often doctors were not released</Link>
        </li>
        <li>
          <Link to={reportPaths.oneToOneReport}>How one to ones were used</Link>
        </li>
        <li>
          <Link to={reportPaths.pathwayReport}>How far doctors are on pathways</Link>
        </li>
      </ul>
      {report.data && (
        <Filters
          key={search.toString()}
          report={report.data}
          wanted={wanted}
          choose={(chosen) => setSearch({ ...chosen })}
        />
      )}
      {report.isPending && <Loading what="the report" retry={again} />}
      {report.isError && (
        <>
          <Failed error={report.error} what="the report" retry={again} />
          <p>
            <Link to={paths.reports}>Show the last three terms of all doctors</Link>
          </p>
        </>
      )}
      {report.data && <Report report={report.data} of={wanted.specialty ?? wanted.site} />}
      {report.data && (
        <p className="led-screen-only">
          <a href={`${reportPaths.programmeReportFile}?${search.toString()}`} download>
            Download as a spreadsheet (CSV)
          </a>
        </p>
      )}
    </Page>
  );
}

function Report({ report, of }: { report: ProgrammeReport; of?: string }) {
  const { from, to, figures, terms, specialties, sites, reach } = report;
  if (figures.sessions === 0) {
    return (
      <Empty>
        <p>
          No register was locked for a session from {dateWords(from)} to {dateWords(to)}. The report
          appears when registers are locked.
        </p>
      </Empty>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {dateWords(from)} to {dateWords(to)}
        {of && `: ${of}`}
      </h2>
      <p className="led-lead">{inOneSentence(figures)}</p>
      <p>
        Doctors of at least {count(report.specialtiesJoined, 'specialty', 'specialties')} came.{' '}
        {reachWords(reach)}
      </p>
      <BarChart
        of="Attendance by term"
        most={100}
        bars={terms.map((term) => attendanceBar(termWords(term.from), term.figures))}
      />
      <Counts
        caption="By term"
        columns={['Term', 'Sessions', 'Places', ...COLUMNS]}
        rows={terms.map((term) => [
          termWords(term.from),
          term.figures.sessions,
          term.figures.places,
          attendance(term.figures),
          ...parts(term.figures),
        ])}
      />
      {figures.open > 0 && <p>Registers still open, and not counted: {figures.open}.</p>}
      <Parts caption="By specialty" first="Specialty" rows={specialties} />
      <Parts caption="By site" first="Site" rows={sites} />
      <p>
        Attendance is of those who could come: doctors who told us they could not are not counted
        against it.
      </p>
    </>
  );
}

const COLUMNS = ['Attendance', 'Present', 'Missed', 'Could not come', 'Not released'];

const cells = (row: ReportRow) => [row.percent === null ? null : `${row.percent}%`, ...parts(row)];

const parts = ({ present, missed, excused, notReleased }: ReportRow | ReportFigures) => [
  present,
  missed,
  excused,
  notReleased,
];

function Parts({ caption, first, rows }: { caption: string; first: string; rows: ReportRow[] }) {
  return (
    <Counts
      caption={caption}
      columns={[first, ...COLUMNS]}
      rows={rows.filter(saysSomething).map((row) => [row.name ?? 'Not known', ...cells(row)])}
    />
  );
}

/** A row of those without a specialty or site is of nobody where everybody has one. */
const saysSomething = (row: ReportRow) =>
  row.name !== null || cells(row).some((cell) => cell !== 0 && cell !== null);

function inOneSentence({ sessions, present, percent }: ReportFigures): string {
  if (present === null) {
    return `How often doctors came to ${count(sessions, 'session')} cannot be shown: too few did.`;
  }
  const rate = percent === null ? '' : `, ${percent}% of those who could`;
  return `Doctors came ${count(present, 'time')} to ${count(sessions, 'session')}${rate}.`;
}

function reachWords({ doctors, neverCame }: ProgrammeReport['reach']): string {
  return neverCame === null
    ? `Of ${count(doctors, 'doctor')} today, it cannot be shown how many have never come.`
    : `Of ${count(doctors, 'doctor')} today, ${neverCame} have never come.`;
}
