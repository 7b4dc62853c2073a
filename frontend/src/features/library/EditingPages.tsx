import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Resource } from '../../api/types';
import { londonDate } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { useKnownMe } from '../identity/queries';
import { ResourceFields } from './ResourceFields';
import { useEditing } from './editingQueries';
import { useResource } from './queries';
import { answersOf, checkResource, newResource, resourceFrom } from './resourceForm';

export function NewResourcePage() {
  const me = useKnownMe();
  const editing = useEditing();
  const navigate = useNavigate();
  const [start] = useState(() => newResource(londonDate(new Date()), me.id));
  const form = useForm({
    start,
    check: checkResource,
    send: (answers, key) => editing.create(key, resourceFrom(answers)),
    sent: ({ id }) => navigate(paths.resource(id)),
  });
  return (
    <Page
      title="Add a resource"
      section="Library"
      back={{ to: paths.library, label: 'Library' }}
      hasErrors={form.errors.length > 0}
    >
      <p>It is a draft that only the education team sees, until you publish it.</p>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <ResourceFields form={form} />
        <Button busy={form.busy}>Save draft</Button>
      </form>
    </Page>
  );
}

export function EditResourcePage() {
  const { id = '' } = useParams();
  const resource = useResource(id);
  if (resource.data) return <EditForm opened={resource.data} />;
  return (
    <Page title="Edit resource" section="Library">
      {resource.isPending && <Loading what="the resource" />}
      {resource.isError && (
        <Failed error={resource.error} what="the resource" retry={() => void resource.refetch()} />
      )}
    </Page>
  );
}

function EditForm({ opened }: { opened: Versioned<Resource> }) {
  const editing = useEditing();
  const navigate = useNavigate();
  // The version that was opened stays the one compared with, whatever is read in the background.
  const [{ value, etag }] = useState(opened);
  const form = useForm({
    start: answersOf(value),
    check: checkResource,
    send: (answers) => editing.change(value.id, etag, resourceFrom(answers)),
    sent: () => navigate(paths.resource(value.id)),
  });
  return (
    <Page
      title="Edit resource"
      section="Library"
      back={{ to: paths.resource(value.id), label: 'Back to the resource' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <ResourceFields form={form} owner={value.owner} />
        <Button busy={form.busy}>Save</Button>
      </form>
    </Page>
  );
}
