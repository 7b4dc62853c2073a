import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { TermsForm } from './TermsForm';
import type { Terms } from './queries';

interface TermsReportProps<Report> {
  title: string;
  says: string;
  /** `asPdf` where the file comes to print as well. */
  at: { page: string; file: string; asPdf?: boolean };
  use: (terms: Terms) => UseQueryResult<Report>;
  children: (report: Report) => ReactNode;
}

/** A page that shows a report of terms that are chosen on it, and offers it as a file. */
export function TermsReport<Report extends { from: string; to: string }>({
  title,
  says,
  at,
  use,
  children,
}: TermsReportProps<Report>) {
  const [search, setSearch] = useSearchParams();
  const report = use(Object.fromEntries(search));
  const fileOf = (format: string) =>
    `${at.file}?${search.toString()}${at.asPdf ? `&format=${format}` : ''}`;
  const again = () => void report.refetch();
  return (
    <Page title={title} section="Manage" back={{ to: paths.reports, label: 'Reports' }}>
      <p>{says}</p>
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
            <Link to={at.page}>Show the last three terms</Link>
          </p>
        </>
      )}
      {report.data && (
        <>
          <h2 className="nhsuk-heading-m">
            {dateWords(report.data.from)} to {dateWords(report.data.to)}
          </h2>
          {children(report.data)}
          <ul className="nhsuk-list led-screen-only">
            {at.asPdf && (
              <li>
                <a href={fileOf('pdf')} download>
                  Download as one page to print (PDF)
                </a>
              </li>
            )}
            <li>
              <a href={fileOf('csv')} download>
                Download as a spreadsheet (CSV)
              </a>
            </li>
          </ul>
        </>
      )}
    </Page>
  );
}
