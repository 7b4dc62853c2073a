import { useState } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import { paths } from '../../paths';
import { Button, TextButton } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { TrialMailLink } from './TrialMailLink';
import { checkCode, checkEmail, digits } from './oneTimeCode';
import { readMeAgain, useKnownMe } from './queries';

const toAccount = { to: paths.account, label: 'Your account' };

/** Two steps and their end: the new address, the code that was sent to it, and that it is done. */
export function ChangeEmailPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  if (isDone) return <Changed />;
  return sentTo === null ? (
    <AskForCode onSent={setSentTo} />
  ) : (
    <EnterCode email={sentTo} onOtherEmail={() => setSentTo(null)} onDone={() => setDone(true)} />
  );
}

function AskForCode({ onSent }: { onSent: (email: string) => void }) {
  const { email } = useKnownMe();
  const form = useForm({
    start: { email: '' },
    check: (answers) => checkEmail(answers.email),
    send: (answers) =>
      answer(api.POST('/me/email/codes', { body: { email: answers.email.trim() } })),
    sent: (_, answers) => onSent(answers.email.trim()),
  });
  return (
    <Page
      title="Change your email"
      section="Your account"
      step="email"
      back={toAccount}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary errors={form.errors} />
      <p>
        Your codes and news go to <strong className="led-break">{email}</strong>.
      </p>
      <form onSubmit={form.submit} noValidate>
        <TextField
          {...form.field('email')}
          label="New email"
          hint="We will send a 6-digit code there. Nothing changes until you enter it."
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <Button busy={form.busy}>Email me a code</Button>
      </form>
    </Page>
  );
}

interface EnterCodeProps {
  email: string;
  onOtherEmail: () => void;
  onDone: () => void;
}

function EnterCode({ email, onOtherEmail, onDone }: EnterCodeProps) {
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => checkCode(code),
    send: async ({ code }) => {
      await answer(api.PUT('/me/email', { body: { email, code: digits(code) } }));
      await readMeAgain();
    },
    sent: onDone,
  });
  return (
    <Page
      title="Check your new email"
      section="Your account"
      step="code"
      back={toAccount}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary errors={form.errors} />
      <p>
        An email is on its way to <strong className="led-break">{email}</strong>. If the address is
        free, it holds a code that works once, for 15 minutes.
      </p>
      <TrialMailLink email={email} />
      <form onSubmit={form.submit} noValidate>
        <TextField
          {...form.field('code')}
          label="6-digit code"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          spellCheck={false}
        />
        <Button busy={form.busy}>Change my email</Button>
      </form>
      <p>
        No code after a few minutes? Look in your junk folder, or{' '}
        <TextButton onClick={onOtherEmail}>enter the address again</TextButton>.
      </p>
    </Page>
  );
}

function Changed() {
  const { email } = useKnownMe();
  return (
    <Page title="Your email is changed" section="Your account" step="done">
      <p>
        From now on your codes and news go to <strong className="led-break">{email}</strong>. You
        are logged out on your other devices, and we have told your old address.
      </p>
      <p>
        <Link to={paths.account}>Back to your account</Link>
      </p>
    </Page>
  );
}
