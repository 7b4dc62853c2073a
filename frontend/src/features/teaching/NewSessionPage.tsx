import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { useForm } from '../../ui/useForm';
import { SessionFields } from './SessionFields';
import { useTeaching } from './queries';
import { checkSession, newAnswers, sessionFrom } from './sessionForm';

export function NewSessionPage() {
  const teaching = useTeaching();
  const navigate = useNavigate();
  const [start] = useState(() => newAnswers(new Date()));
  const form = useForm({
    start,
    check: checkSession,
    send: (answers, key) => teaching.create(key, sessionFrom(answers)),
    sent: (session) =>
      navigate(paths.session(session.id), { state: { done: 'Your draft is saved' } }),
  });
  return (
    <Page
      title="Create a session"
      section="Teaching"
      back={{ to: paths.teaching, label: 'Teaching' }}
      hasErrors={form.errors.length > 0}
    >
      <p>It is saved as a draft. You check it on the next page, and publish it there.</p>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <SessionFields form={form} />
        <Button busy={form.busy}>Save draft</Button>
      </form>
    </Page>
  );
}
