import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { isWhole } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { BeforeYouWrite, PatientHints } from './ReflectionNotes';
import { useRecording, useRecordLearning } from './recordingQueries';
import { afterARecording } from './recordingWords';

const LIMIT = 4000;

type Answers = { minutes: string; learned: string; applies: string; willChange: string };

/** A recording, or the slides of a session that was missed, becomes personal CPD with four answers. */
export function RecordLearningPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const resource = useRecording(id);
  const record = useRecordLearning();
  const navigate = useNavigate();
  const form = useForm({
    start: { minutes: '', learned: '', applies: '', willChange: '' },
    check,
    send: (answers, key) =>
      record(key, {
        resourceId: id,
        sessionId: search.get('session'),
        minutes: Number(answers.minutes),
        learned: answers.learned.trim(),
        applies: answers.applies.trim(),
        willChange: answers.willChange.trim(),
      }),
    sent: ({ title }) =>
      navigate(paths.cpd, { state: { done: `“${title}” is added as personal CPD` } }),
  });
  return (
    <Page
      title="Record with reflection"
      section="CPD"
      caption={resource.data?.value.title}
      back={{ to: paths.resource(id), label: 'What you watched or read' }}
      hasErrors={form.errors.length > 0}
    >
      {resource.isPending && <Loading what="what you watched or read" />}
      {resource.isError && (
        <Failed
          error={resource.error}
          what="what you watched or read"
          retry={() => void resource.refetch()}
        />
      )}
      {resource.data && (
        <form onSubmit={form.submit} noValidate>
          <p>
            First <Link to={paths.resource(id)}>watch or read it</Link>. Your answers make it
            personal CPD. It is not attendance, and there is no certificate for it.
          </p>
          <BeforeYouWrite />
          <ErrorSummary errors={form.errors} />
          <TextField
            {...form.field('minutes')}
            label="How many minutes did it take?"
            hint="60 minutes are 1 credit"
            inputMode="numeric"
            width={4}
          />
          <TextArea {...form.field('learned')} label={afterARecording.what} limit={LIMIT} />
          <TextArea {...form.field('applies')} label={afterARecording.soWhat} limit={LIMIT} />
          <TextArea {...form.field('willChange')} label={afterARecording.nowWhat} limit={LIMIT} />
          <PatientHints text={Object.values(form.values).join('\n')} />
          <Button busy={form.busy}>Save</Button>
        </form>
      )}
    </Page>
  );
}

function check({ minutes, learned, applies, willChange }: Answers): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof Answers, message: string) => errors.push({ field, message });
  if (!isWhole(minutes, 5, 480)) wrong('minutes', 'Enter minutes from 5 to 480');
  if (!learned.trim()) wrong('learned', 'Enter what you learned');
  if (!applies.trim()) wrong('applies', 'Enter how it applies to your work');
  if (!willChange.trim()) wrong('willChange', 'Enter what you will change');
  return errors;
}
