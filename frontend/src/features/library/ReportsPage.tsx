import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerLibraryReport, LibraryReport } from '../../api/types';
import { momentWords } from '../../lib/time';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { useAction } from '../../ui/useAction';
import { reportKinds, reportStates } from './libraryWords';
import { useReportActions, useReports, useSearchesInVain } from './reportQueries';

/** What readers told the education team, to be answered. */
export function ReportsPage() {
  const [search] = useSearchParams();
  const state = search.get('state') === 'answered' ? 'answered' : 'open';
  const reports = useReports(state, false);
  const items = reports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={state === 'open' ? 'What readers reported' : 'Answered reports'}
      section="Manage"
      back={{ to: paths.upkeep, label: 'Library upkeep' }}
      step={state}
    >
      <p>
        {state === 'open' ? (
          <Link to="?state=answered">See what was answered</Link>
        ) : (
          <Link to="?">See what waits for an answer</Link>
        )}
      </p>
      {reports.isPending && <Loading what="the reports" />}
      {reports.isError && (
        <Failed error={reports.error} what="the reports" retry={() => void reports.refetch()} />
      )}
      {reports.data && items.length === 0 && (
        <Empty>
          <p>
            {state === 'open' ? 'Nothing waits for an answer.' : 'Nothing has been answered yet.'}
          </p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((report) => (
          <Reported key={report.id} report={report} />
        ))}
      </ul>
      {reports.data && <ShowMore query={reports} what="reports" shown={items.length} />}
      {state === 'open' && <SearchesInVain />}
    </Page>
  );
}

/** What is missing without anybody having said so. */
function SearchesInVain() {
  const searches = useSearchesInVain();
  return (
    <section>
      <h2 className="nhsuk-heading-m">Searched for and not found</h2>
      {searches.isPending && <Loading what="the searches" />}
      {searches.isError && (
        <Failed error={searches.error} what="the searches" retry={() => void searches.refetch()} />
      )}
      {searches.data && (
        <>
          <p>
            In the last 90 days, at least 5 times. Who searched is not kept.
            {searches.data.items.length === 0 && ' Nothing was.'}
          </p>
          <ul className="led-plain-list">
            {searches.data.items.map(({ words, times }) => (
              <li key={words} className="led-row">
                <Link to={paths.search(words)}>{words}</Link>: {times} times
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Reported({ report }: { report: LibraryReport }) {
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        {reportKinds[report.kind]}
        {report.about && (
          <>
            : <Link to={paths.resource(report.about.id)}>{report.about.name}</Link>
          </>
        )}
      </h2>
      {report.words && <p className="led-row__facts led-break">{report.words}</p>}
      <p className="led-small led-row__facts">
        {report.reporter?.name ?? 'Somebody who left'}, {momentWords(report.reportedAt)}
      </p>
      {report.state === 'open' ? <Answer report={report} /> : <Answered report={report} />}
    </li>
  );
}

function Answered({ report }: { report: LibraryReport }) {
  return (
    <p className="led-row__facts led-break">
      {reportStates[report.state]}
      {report.answeredBy && ` by ${report.answeredBy.name}`}
      {report.answer ? `: ${report.answer}` : '.'}
    </p>
  );
}

function Answer({ report }: { report: LibraryReport }) {
  const { answer } = useReportActions();
  const [words, setWords] = useState('');
  const act = useAction<[AnswerLibraryReport['state']], LibraryReport>((_, state) =>
    answer(report.id, { state, answer: orNull(words) }),
  );
  const about = (
    <span className="nhsuk-u-visually-hidden">
      : {reportKinds[report.kind]} {report.about?.name ?? report.words}
    </span>
  );
  return (
    <>
      <TextArea
        id={`answer-${report.id}`}
        label={<>Your answer (optional){about}</>}
        value={words}
        onChange={setWords}
        limit={500}
        rows={2}
      />
      <Button type="button" busy={act.busy} onClick={() => act.run('done')}>
        Mark as done{about}
      </Button>{' '}
      <Button type="button" look="secondary" busy={act.busy} onClick={() => act.run('declined')}>
        Not for now{about}
      </Button>
      <ActionProblem problem={act.problem} />
    </>
  );
}
