import { useParams } from 'react-router';
import type { FeedbackSummary } from '../../api/types';
import { dayWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { useFeedbackSummary } from './feedbackQueries';
import { useSession } from './queries';

/** What doctors said of a session, for its speakers and the education team. */
export function FeedbackSummaryPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const summary = useFeedbackSummary(id);
  const again = () => void summary.refetch();
  return (
    <Page
      title="What doctors said"
      section="Teaching"
      caption={session.data?.value.title}
      back={{ to: paths.session(id), label: 'Back to the session' }}
    >
      {summary.isPending && <Loading what="the feedback" retry={again} />}
      {summary.isError && <Failed error={summary.error} what="the feedback" retry={again} />}
      {summary.data && <Summary summary={summary.data} />}
    </Page>
  );
}

function Summary({ summary }: { summary: FeedbackSummary }) {
  if (!summary.answers) {
    return (
      <Empty>
        <p>
          Feedback is shown from five answers on, so that nobody can be told apart. It can be given
          until {dayWords(summary.until)}.
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p>
        {count(summary.answers, 'answer')}. Answers are added five at a time, so that nobody can be
        told apart. They can be given until {dayWords(summary.until)}.
      </p>
      <Scores summary={summary} />
      <Texts heading="What was good" texts={summary.good} />
      <Texts heading="What could be better" texts={summary.better} />
      <Texts heading="What doctors will do differently" texts={summary.doDifferently} />
    </>
  );
}

const answers = ['Not at all', 'A little', 'Partly', 'Mostly', 'Very'];

function Scores({ summary: { useful, wellTaught } }: { summary: FeedbackSummary }) {
  return (
    <table className="nhsuk-table">
      <caption className="nhsuk-table__caption">How many doctors chose each answer</caption>
      <thead className="nhsuk-table__head">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Useful</th>
          <th scope="col">Well taught</th>
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {answers.map((words, index) => (
          <tr className="nhsuk-table__row" key={words}>
            <th scope="row">{words}</th>
            <td className="nhsuk-table__cell">{useful?.counts[index]}</td>
            <td className="nhsuk-table__cell">{wellTaught?.counts[index]}</td>
          </tr>
        ))}
        <tr className="nhsuk-table__row">
          <th scope="row">Average, of 5</th>
          <td className="nhsuk-table__cell">{useful?.average}</td>
          <td className="nhsuk-table__cell">{wellTaught?.average}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Texts({ heading, texts }: { heading: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {texts.map((text, index) => (
          <li key={`${index} ${text}`}>{text}</li>
        ))}
      </ul>
    </>
  );
}
