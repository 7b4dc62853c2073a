import { Link, useSearchParams } from 'react-router';
import type { ProtectedTimeReport } from '../../api/types';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Counts } from '../../ui/Counts';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { BarChart } from './BarChart';
import { TermsForm } from './TermsForm';
import { useProtectedTime, type Terms } from './queries';

/** Whether doctors are released for teaching: what those told who could not come. */
export function ProtectedTimePage() {
  const [search, setSearch] = useSearchParams();
  const terms = Object.fromEntries(search) as Terms;
  const report = useProtectedTime(terms);
  const again = () => void report.refetch();
  return (
    <Page title="Protected time" section="Manage" back={{ to: paths.reports, label: 'Reports' }}>
      <p>
        In whole terms that are over, from what doctors told who could not come. What is of fewer
        than 5 doctors is not shown, and neither is a number that would give it away.
      </p>
      {report.data && (
        <TermsForm
          key={search.toString()}
          report={report.data}
          choose={(chosen) => setSearch({ ...chosen })}
        />
      )}
      {report.isPending && <Loading what="the report" retry={again} />}
      {report.isError && (
        <>
          <Failed error={report.error} what="the report" retry={again} />
          <p>
            <Link to={paths.protectedTime}>Show the last three terms</Link>
          </p>
        </>
      )}
      {report.data && (
        <>
          <Report report={report.data} />
          <p className="led-screen-only">
            <a href={`${paths.protectedTimeFile}?${search.toString()}`} download>
              Download as a spreadsheet (CSV)
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

function Report({ report: { from, to, notReleased, excused, months, specialties } }: Props) {
  const byMonth = months.map((month) => ({
    label: dateWords(month.from).replace('1 ', ''),
    number: month.notReleased,
  }));
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {dateWords(from)} to {dateWords(to)}
      </h2>
      {excused === 0 ? (
        <Empty>
          <p>No doctor told us that they could not come to a session in these terms.</p>
        </Empty>
      ) : (
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
      )}
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
