import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { CpdRecord } from '../../api/types';
import { londonDate } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { CpdFields } from './CpdFields';
import { answersOf, checkCpd, cpdFrom } from './cpdForm';
import { useCpd, useCpdRecord } from './queries';

export function EditCpdPage() {
  const { id = '' } = useParams();
  const record = useCpdRecord(id);
  const [isStale, setStale] = useState(false);
  return (
    <Page
      title="Change an activity"
      section="CPD"
      back={{ to: paths.cpd, label: 'Your CPD' }}
      hasErrors={isStale}
    >
      {record.isPending && <Loading what="the activity" />}
      {record.isError && (
        <Failed error={record.error} what="the activity" retry={() => void record.refetch()} />
      )}
      {record.data && (
        <EditForm
          record={record.data}
          onStale={() => {
            setStale(true);
            void record.refetch();
          }}
        />
      )}
    </Page>
  );
}

interface EditFormProps {
  record: Versioned<CpdRecord>;
  onStale: () => void;
}

function EditForm({ record, onStale }: EditFormProps) {
  const cpd = useCpd();
  const navigate = useNavigate();
  const [today] = useState(() => londonDate(new Date()));
  const { id } = record.value;
  const form = useForm({
    start: answersOf(record.value),
    check: (answers) => checkCpd(answers, today),
    send: (answers) => cpd.change(id, record.etag, cpdFrom(answers)),
    sent: () => navigate(paths.cpd, { state: { done: 'Your changes are saved' } }),
    refused: (thrown) => {
      if (!asProblem(thrown).isStale) return false;
      onStale();
      form.setErrors([
        {
          field: null,
          message:
            'You changed this activity on another device. What you typed here is kept: check it and select Save again.',
        },
      ]);
      return true;
    },
  });
  return (
    <>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <CpdFields form={form} isPersonal={record.value.source === 'recording'} />
        <Button busy={form.busy}>Save</Button>
      </form>
      <p>
        <Link to={paths.evidence(id)}>Evidence: files that prove it</Link>
      </p>
      <Delete record={record.value} />
    </>
  );
}

function Delete({ record }: { record: CpdRecord }) {
  const cpd = useCpd();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useAction(
    () => cpd.remove(record.id),
    () => navigate(paths.cpd, { state: { deleted: record } }),
  );
  if (!isAsking) {
    return (
      <Button type="button" look="secondary" onClick={() => setAsking(true)}>
        Delete this activity
      </Button>
    );
  }
  return (
    <div className="led-panel">
      <p className="nhsuk-heading-s">Delete “{record.title}”?</p>
      <ActionProblem problem={remove.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={remove.busy} onClick={() => remove.run()}>
          Yes, delete it
        </Button>
        <Button type="button" look="secondary" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
