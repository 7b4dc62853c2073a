import { useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { CpdReflection, CpdSource } from '../../api/types';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { useForm } from '../../ui/useForm';
import { useIsLeaver } from '../identity/queries';
import { BeforeYouWrite, PatientHints } from './ReflectionNotes';
import { useCpdRecord } from './queries';
import { questionsAfter } from './recordingWords';
import { useReflection, useWriteReflection } from './reflectionQueries';

/** Four questions, none of them required; seen by the doctor alone. */
export function ReflectPage() {
  const { id = '' } = useParams();
  const record = useCpdRecord(id);
  const reflection = useReflection(id);
  const isLeaver = useIsLeaver();
  return (
    <Page
      title="Reflect"
      section="CPD"
      caption={record.data?.value.title}
      back={{ to: paths.cpd, label: 'Your CPD' }}
    >
      {reflection.isPending && <Loading what="your reflection" />}
      {reflection.isError && (
        <Failed
          error={reflection.error}
          what="your reflection"
          retry={() => void reflection.refetch()}
        />
      )}
      {reflection.data &&
        !record.isPending &&
        (isLeaver ? (
          <Written source={record.data?.value.source} reflection={reflection.data.value} />
        ) : (
          <ReflectForm id={id} source={record.data?.value.source} reflection={reflection.data} />
        ))}
    </Page>
  );
}

interface WrittenProps {
  source: CpdSource | undefined;
  reflection: CpdReflection;
}

function Written({ source, reflection }: WrittenProps) {
  const questions = { ...questionsAfter(source), change: CHANGE };
  const answered = (['what', 'soWhat', 'nowWhat', 'change'] as const).filter(
    (each) => reflection[each],
  );
  if (answered.length === 0) return <p>You wrote no reflection on this activity.</p>;
  return answered.map((each) => (
    <section key={each}>
      <h2 className="nhsuk-heading-s">{questions[each]}</h2>
      <p className="led-own-words">{reflection[each]}</p>
    </section>
  ));
}

const CHANGE = 'What has changed in your practice?';
const LIMIT = 4000;

interface ReflectFormProps {
  id: string;
  source: CpdSource | undefined;
  reflection: Versioned<CpdReflection>;
}

function ReflectForm({ id, source, reflection }: ReflectFormProps) {
  const questions = questionsAfter(source);
  const write = useWriteReflection(id);
  const navigate = useNavigate();
  const before = reflection.value;
  const form = useForm({
    start: {
      what: before.what ?? '',
      soWhat: before.soWhat ?? '',
      nowWhat: before.nowWhat ?? '',
      change: before.change ?? '',
    },
    send: ({ what, soWhat, nowWhat, change }) =>
      write(reflection.etag, {
        what: orNull(what),
        soWhat: orNull(soWhat),
        nowWhat: orNull(nowWhat),
        change: orNull(change),
      }),
    sent: () => navigate(paths.cpd, { state: { done: 'Your reflection is saved' } }),
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      form.setErrors([
        {
          field: null,
          message:
            'You changed this reflection on another device. Copy what you typed here, then open the page again.',
        },
      ]);
      return true;
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <BeforeYouWrite />
      <ErrorSummary errors={form.errors} />
      <TextArea {...form.field('what')} label={`${questions.what} (optional)`} limit={LIMIT} />
      <TextArea {...form.field('soWhat')} label={`${questions.soWhat} (optional)`} limit={LIMIT} />
      <TextArea
        {...form.field('nowWhat')}
        label={`${questions.nowWhat} (optional)`}
        limit={LIMIT}
      />
      <TextArea {...form.field('change')} label={`${CHANGE} (optional)`} limit={LIMIT} />
      <PatientHints text={Object.values(form.values).join('\n')} />
      <Button busy={form.busy}>Save</Button>
    </form>
  );
}
