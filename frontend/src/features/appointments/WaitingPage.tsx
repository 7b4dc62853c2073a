import { Link, useSearchParams } from 'react-router';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { OfferedTime } from './OfferedTime';
import { StatementStep } from './StatementStep';
import { useStatement } from './statementQueries';
import { useMyWaiting, useWaitingWrites } from './waitingQueries';

/** A doctor asks for a time, and answers when one is offered. The statement stands before the answer, when it is not accepted yet. */
export function WaitingPage() {
  const [search] = useSearchParams();
  const statement = useStatement();
  if (search.get('step') === 'statement' && !statement.data?.acceptedAt) {
    return <StatementStep statement={statement} />;
  }
  return <Waiting />;
}

function Waiting() {
  const mine = useMyWaiting();
  const writes = useWaitingWrites();
  const ask = useForm({ start: {}, send: () => writes.ask(), sent: () => {} });
  const leave = useForm({ start: {}, send: () => writes.leave(), sent: () => {} });
  const errors = [...ask.errors, ...leave.errors];
  const waits = (mine.data?.waiting.length ?? 0) > 0;
  const retry = () => void mine.refetch();
  return (
    <Page
      title="Waiting for a time"
      section="One to one"
      back={{ to: paths.oneToOne, label: 'One to one' }}
      hasErrors={errors.length > 0}
    >
      {mine.isPending && <Loading what="what you wait for" retry={retry} />}
      {mine.isError && <Failed error={mine.error} what="what you wait for" retry={retry} />}
      <ErrorSummary errors={errors} />
      <OfferedTime />
      {mine.data?.lapsedAt && (
        <div className="led-panel">
          <p>
            We kept a time for you until {momentWords(mine.data.lapsedAt)}. You did not answer, so
            it went to the next doctor and you are not on the list any more. You can ask again.
          </p>
        </div>
      )}
      {mine.data && !waits && (
        <form onSubmit={ask.submit} noValidate>
          <p>
            When a tutor releases times or someone gives one up, we offer it to the doctors who
            wait, in order. We email you that there is news, and keep the time for you for a while.
          </p>
          <Button busy={ask.busy}>Ask for a time</Button>
        </form>
      )}
      {waits && (
        <form onSubmit={leave.submit} noValidate>
          {!mine.data?.offer && (
            <p>You are on the list. We email you when a time is kept for you.</p>
          )}
          <Button look="secondary" busy={leave.busy}>
            Leave the list
          </Button>
        </form>
      )}
      <p>
        If you cannot wait, find <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
    </Page>
  );
}
