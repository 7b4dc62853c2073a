import type { OneToOneReport, OneToOneTerm } from '../../api/types';
import { count } from '../../lib/words';
import { Counts } from '../../ui/Counts';
import { Empty } from '../../ui/states';
import { BarChart } from './BarChart';
import { TermsReport } from './TermsReport';
import { useOneToOneReport } from './queries';
import { termWords } from './terms';
import { reportPaths } from './reportPaths';

/** How one to ones were used over terms: neither who nor why. */
export function OneToOneReportPage() {
  return (
    <TermsReport
      title="One to one report"
      says="Times of all tutors, in whole terms that are over. What is of fewer than 5 doctors is not shown, and neither is a number that would give it away. Nothing here says who came, or why."
      at={{ page: reportPaths.oneToOneReport, file: reportPaths.oneToOneReportFile }}
      use={useOneToOneReport}
    >
      {(report) => <Report report={report} />}
    </TermsReport>
  );
}

function Report({ report }: { report: OneToOneReport }) {
  if (report.offered === 0) {
    return (
      <Empty>
        <p>No tutor offered a time in these terms.</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="led-lead">{inOneSentence(report)}</p>
      <BarChart
        of="Times used, by term"
        most={Math.max(1, ...report.terms.map(({ offered }) => offered))}
        bars={report.terms.map(({ from, used, offered }) => ({
          label: termWords(from),
          number: used,
          words: used === null ? undefined : `${used} of ${offered}`,
        }))}
      />
      <Counts
        caption="By term"
        columns={['Term', 'Offered', 'Used', 'Free', 'Half waited at most', 'First timers']}
        rows={report.terms.map((term) => [
          termWords(term.from),
          term.offered,
          term.used,
          term.free,
          term.medianWaitDays === null ? null : count(term.medianWaitDays, 'day'),
          firstTimers(term),
        ])}
      />
      <p>
        A time counts as used when a doctor had booked it, whether they came or not. The wait is of
        doctors who had asked for a time. First timers are doctors who had never had a one to one
        before.
      </p>
    </>
  );
}

const firstTimers = ({ doctors, firstTimers: first, firstTimersPercent }: OneToOneTerm) =>
  first === null
    ? null
    : firstTimersPercent === null
      ? 'Nobody booked'
      : `${first} of ${count(doctors ?? 0, 'doctor')}, ${firstTimersPercent}%`;

function inOneSentence({ offered, used }: OneToOneReport): string {
  return used === null
    ? `Tutors offered ${count(offered, 'time')}. How many were used cannot be shown: in one of the terms they were too few, or too few were left.`
    : `Tutors offered ${count(offered, 'time')}, and doctors used ${used} of them.`;
}
