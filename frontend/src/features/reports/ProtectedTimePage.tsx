import type { ProtectedTimeReport } from '../../api/types';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { Counts } from '../../ui/Counts';
import { Empty } from '../../ui/states';
import { BarChart } from './BarChart';
import { TermsReport } from './TermsReport';
import { useProtectedTime } from './queries';
import { reportPaths } from './reportPaths';

/** Whether doctors are released for teaching: what those told who could not come. */
export function ProtectedTimePage() {
  return (
    <TermsReport
      title="Protected time"
      says="In whole terms that are over, from what doctors told who could not come. What is of fewer than 5 doctors is not shown, and neither is a number that would give it away."
      at={{ page: reportPaths.protectedTime, file: reportPaths.protectedTimeFile }}
      use={useProtectedTime}
    >
      {(report) => <Report report={report} />}
    </TermsReport>
  );
}

function Report({ report: { notReleased, excused, months, specialties } }: Props) {
  const byMonth = months.map((month) => ({
    label: dateWords(month.from).replace('1 ', ''),
    number: month.notReleased,
  }));
  if (excused === 0) {
    return (
      <Empty>
        <p>No doctor told us that they could not come to a session in these terms.</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="led-lead">{inOneSentence(notReleased, excused)}</p>
      <BarChart
        of="Not released, by month"
        most={Math.max(1, ...byMonth.map(({ number }) => number ?? 0))}
        bars={byMonth}
      />
      <Counts
        caption="By month"
        columns={['Month', NOT_RELEASED]}
        rows={byMonth.map(({ label, number }) => [label, number])}
      />
      <Counts
        caption="By specialty"
        columns={['Specialty', NOT_RELEASED]}
        rows={specialties
          .filter(({ name, notReleased: times }) => name !== null || times)
          .map(({ name, notReleased: times }) => [name ?? 'Not known', times])}
      />
    </>
  );
}

interface Props {
  report: ProtectedTimeReport;
}

const NOT_RELEASED = 'Not released';

function inOneSentence(notReleased: number | null, excused: number | null): string {
  return notReleased === null || excused === null
    ? 'How often doctors were not released cannot be shown: too few told us.'
    : `Doctors told us ${count(excused, 'time')} that they could not come: ${notReleased} of these because they were not released.`;
}
