import { Link } from 'react-router';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { useStatementWrites, type useStatement } from './statementQueries';

/** Once, before the first booking, and again when the words change. */
export function StatementStep({ statement }: { statement: ReturnType<typeof useStatement> }) {
  const { accept, readAgain } = useStatementWrites();
  const form = useForm({
    start: {},
    send: () => accept(statement.data!.version),
    sent: () => {},
    refused: () => {
      void readAgain();
      return false;
    },
  });
  return (
    <Page
      title="What stays between you and your tutor"
      section="One to one"
      back={{ to: paths.oneToOne, label: 'One to one' }}
      hasErrors={form.errors.length > 0}
      step="statement"
    >
      {statement.isPending && (
        <Loading what="the confidentiality statement" retry={() => void statement.refetch()} />
      )}
      {statement.isError && (
        <Failed
          error={statement.error}
          what="the confidentiality statement"
          retry={() => void statement.refetch()}
        />
      )}
      {statement.isSuccess && (
        <form onSubmit={form.submit} noValidate>
          <ErrorSummary errors={form.errors} />
          {statement.data.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p>
            If you cannot wait for an appointment, find{' '}
            <Link to={paths.urgentHelp}>urgent help</Link>.
          </p>
          <Button busy={form.busy}>I accept this</Button>
        </form>
      )}
    </Page>
  );
}
