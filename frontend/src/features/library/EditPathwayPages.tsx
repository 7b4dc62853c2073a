import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Pathway } from '../../api/types';
import { londonDate } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { PathwayFields } from './PathwayFields';
import { answersOf, checkPathway, newPathway, pathwayFrom } from './pathwayForm';
import { usePathway, usePathwayActions } from './pathwayQueries';

export function NewPathwayPage() {
  const actions = usePathwayActions();
  const navigate = useNavigate();
  const [today] = useState(() => londonDate(new Date()));
  const form = useForm({
    start: newPathway(today),
    check: (answers) => checkPathway(answers, today),
    send: (answers, key) => actions.create(key, pathwayFrom(answers)),
    sent: ({ id }) => navigate(paths.pathway(id)),
  });
  return (
    <Page
      title="Add a pathway"
      section="Library"
      back={{ to: paths.pathways, label: 'Pathways' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <PathwayFields form={form} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}

export function EditPathwayPage() {
  const { id = '' } = useParams();
  const pathway = usePathway(id);
  if (pathway.data) return <EditForm opened={pathway.data} />;
  return (
    <Page title="Edit pathway" section="Library">
      {pathway.isPending && <Loading what="the pathway" />}
      {pathway.isError && (
        <Failed error={pathway.error} what="the pathway" retry={() => void pathway.refetch()} />
      )}
    </Page>
  );
}

function EditForm({ opened }: { opened: Versioned<Pathway> }) {
  const actions = usePathwayActions();
  const navigate = useNavigate();
  const [today] = useState(() => londonDate(new Date()));
  // The version that was opened stays the one compared with, whatever is read in the background.
  const [{ value, etag }] = useState(opened);
  const form = useForm({
    start: answersOf(value),
    check: (answers) => checkPathway(answers, today),
    send: (answers) => actions.change(value.id, etag, pathwayFrom(answers)),
    sent: () => navigate(paths.pathway(value.id)),
  });
  return (
    <Page
      title="Edit pathway"
      section="Library"
      back={{ to: paths.pathway(value.id), label: 'Back to the pathway' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <PathwayFields form={form} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}
