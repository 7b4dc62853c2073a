import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { LibraryReport, Resource } from '../../api/types';
import { dateWords, londonDate, momentWords } from '../../lib/time';
import { choices, orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { useForm } from '../../ui/useForm';
import { problems, reportKinds, reportStates } from './libraryWords';
import { useResource } from './queries';
import { useReportActions, useReports, type ReportState } from './reportQueries';

/** To report a problem with a resource, or to ask for one that is missing; and what became of it. */
export function TellEditorsPage() {
  const [search] = useSearchParams();
  const about = search.get('about');
  return (
    <Page
      title={about ? 'Report a problem' : 'Ask for a resource'}
      section="Library"
      back={
        about
          ? { to: paths.resource(about), label: 'Back to the resource' }
          : { to: paths.library, label: 'Library' }
      }
      step={about ?? ''}
    >
      {about ? <ReportProblem key={about} id={about} /> : <AskFor />}
      <Told heading="Waiting for an answer" state="open" />
      <Told heading="Answered" state="answered" />
    </Page>
  );
}

function ReportProblem({ id }: { id: string }) {
  const resource = useResource(id);
  if (resource.isPending) return <Loading what="the resource" />;
  if (resource.isError) {
    return (
      <Failed error={resource.error} what="the resource" retry={() => void resource.refetch()} />
    );
  }
  return <ProblemForm resource={resource.data.value} />;
}

const needsWords = (kind: string) => kind === 'wrong' || kind === 'other';

function ProblemForm({ resource }: { resource: Resource }) {
  const { tell } = useReportActions();
  const [sent, setSent] = useState(0);
  const form = useForm({
    start: { kind: '', words: '' },
    check: ({ kind, words }) => [
      ...(kind ? [] : [{ field: 'kind', message: 'Choose what is wrong' }]),
      ...(needsWords(kind) && !words.trim()
        ? [{ field: 'words', message: 'Enter what is wrong' }]
        : []),
    ],
    send: ({ kind, words }, key) =>
      tell(key, {
        kind: kind as LibraryReport['kind'],
        resourceId: resource.id,
        words: orNull(words),
      }),
    sent: () => {
      form.setValues({ kind: '', words: '' });
      setSent((times) => times + 1);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      {sent > 0 && <Thanks key={sent} />}
      <ErrorSummary errors={form.errors} />
      <p>
        About <Link to={paths.resource(resource.id)}>{resource.title}</Link>. Only you and the
        education team see what you report.
      </p>
      <Radios {...form.field('kind')} legend="What is wrong?" choices={choices(problems)} />
      <TextArea
        {...form.field('words')}
        label={needsWords(form.values.kind) ? 'Say more' : 'Say more (optional)'}
        limit={500}
        rows={3}
      />
      <Button busy={form.busy}>Report it</Button>
    </form>
  );
}

function AskFor() {
  const { tell } = useReportActions();
  const [sent, setSent] = useState(0);
  const form = useForm({
    start: { words: '' },
    check: ({ words }) =>
      words.trim() ? [] : [{ field: 'words', message: 'Enter what you were looking for' }],
    send: ({ words }, key) => tell(key, { kind: 'missing', words: words.trim() }),
    sent: () => {
      form.setValues({ words: '' });
      setSent((times) => times + 1);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      {sent > 0 && <Thanks key={sent} />}
      <ErrorSummary errors={form.errors} />
      <p>Only you and the education team see what you ask for. Write nothing about patients.</p>
      <TextArea {...form.field('words')} label="What were you looking for?" limit={500} rows={3} />
      <Button busy={form.busy}>Ask for it</Button>
    </form>
  );
}

const Thanks = () => (
  <Banner heading="The education team has been told">
    <p>You find their answer on this page.</p>
  </Banner>
);

function Told({ heading, state }: { heading: string; state: ReportState }) {
  const reports = useReports(state, true);
  const items = reports.data?.pages.flatMap((page) => page.items) ?? [];
  if (reports.isError) {
    return (
      <Failed
        error={reports.error}
        what="what you told them before"
        retry={() => void reports.refetch()}
      />
    );
  }
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="led-plain-list">
        {items.map((report) => (
          <li className="led-row" key={report.id}>
            <p className="led-row__facts">
              <strong>{reportKinds[report.kind]}</strong>
              {report.about && (
                <>
                  : <Link to={paths.resource(report.about.id)}>{report.about.name}</Link>
                </>
              )}
            </p>
            {report.words && <p className="led-row__facts led-break">{report.words}</p>}
            <p className="led-small led-row__facts">
              You told them on {momentWords(report.reportedAt)}.
            </p>
            {report.answeredAt && (
              <p className="led-row__facts led-break">
                {reportStates[report.state]} on {dateWords(londonDate(report.answeredAt))}
                {report.answer ? `: ${report.answer}` : '.'}
              </p>
            )}
          </li>
        ))}
      </ul>
      {reports.data && <ShowMore query={reports} what="reports" shown={items.length} />}
    </section>
  );
}
