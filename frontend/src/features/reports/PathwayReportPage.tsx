import { dateWords } from '../../lib/time';
import type { PathwayReport } from '../../api/types';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Counts } from '../../ui/Counts';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { BarChart } from './BarChart';
import { usePathwayReport } from './queries';
import { reportPaths } from './reportPaths';

/** How far doctors are on pathways. What each of them ticked stays theirs. */
export function PathwayReportPage() {
  const report = usePathwayReport();
  const again = () => void report.refetch();
  return (
    <Page title="Pathway report" section="Manage" back={{ to: paths.reports, label: 'Reports' }}>
      <p>
        What a doctor ticks is theirs alone. A number is not shown where it, or what it leaves, is
        of fewer than 5 doctors.
      </p>
      {report.isPending && <Loading what="the report" retry={again} />}
      {report.isError && <Failed error={report.error} what="the report" retry={again} />}
      {report.data && <Report report={report.data} />}
    </Page>
  );
}

function Report({ report: { to, pathways } }: { report: PathwayReport }) {
  const doctors = pathways[0]?.doctors;
  if (doctors === undefined) {
    return (
      <Empty>
        <p>No pathway is published yet. The report appears when one is.</p>
      </Empty>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">Up to {dateWords(to)}</h2>
      <p className="led-lead">
        Of {count(doctors, 'doctor')} today, this is how many had ticked every step of a pathway by
        the end of the last term.
      </p>
      <BarChart
        of="Doctors who had ticked every step"
        most={Math.max(1, doctors)}
        bars={pathways.map(({ title, done }) => ({ label: title, number: done }))}
      />
      <Counts
        caption="By pathway"
        columns={['Pathway', 'Every step', 'Some steps']}
        rows={pathways.map(({ title, done, begun }) => [title, done, begun])}
      />
      <p className="led-screen-only">
        <a href={reportPaths.pathwayReportFile} download>
          Download as a spreadsheet (CSV)
        </a>
      </p>
    </>
  );
}
