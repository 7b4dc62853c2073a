import { useNavigate, useParams } from 'react-router';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { WhoIsTold } from './WhoIsTold';
import { usePeopleToTell, useSession, useTeaching } from './queries';

export function CancelSessionPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const told = usePeopleToTell(id);
  const failed = [session, told].find(({ isError, data }) => isError && !data);
  const teaching = useTeaching();
  const isDraft = session.data?.value.status === 'draft';
  const navigate = useNavigate();
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) =>
      reason.trim() ? [] : [{ field: 'reason', message: 'Enter why it is cancelled' }],
    send: ({ reason }, key) => teaching.cancel(key, id, reason.trim()),
    sent: () =>
      isDraft
        ? navigate(paths.teaching)
        : navigate(paths.session(id), { state: { done: 'The session is cancelled' } }),
  });
  return (
    <Page
      title="Cancel this session"
      section="Teaching"
      back={{ to: paths.session(id), label: 'Back to the session' }}
      hasErrors={form.errors.length > 0}
    >
      {failed && (
        <Failed error={failed.error} what="the session" retry={() => void failed.refetch()} />
      )}
      {!failed && !(session.data && told.data) && <Loading what="the session" />}
      {session.data && told.data && (
        <form onSubmit={form.submit} noValidate>
          <ErrorSummary errors={form.errors} />
          <p>
            <strong>{session.data.value.title}</strong>
            <br />
            {whenWords(session.data.value.startsAt, session.data.value.endsAt)}
          </p>
          <p>
            {isDraft
              ? 'Nobody has seen this draft. It goes from the list, and cannot be brought back.'
              : 'It stays in the list as cancelled, with your reason. It cannot be brought back.'}
          </p>
          <WhoIsTold told={told.data} />
          <TextArea
            {...form.field('reason')}
            label="Why is it cancelled?"
            hint={isDraft ? undefined : 'Doctors will read this'}
            limit={500}
          />
          <Button look="warning" busy={form.busy}>
            Cancel the session
          </Button>
        </form>
      )}
    </Page>
  );
}
