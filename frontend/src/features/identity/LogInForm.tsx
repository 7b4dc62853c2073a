import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button, TextButton } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import type { FormError } from '../../ui/formErrors';
import { paths } from '../../paths';
import { PasskeyButton } from './PasskeyButton';
import { TrialMailLink } from './TrialMailLink';
import { checkCode, checkEmail, digits } from './oneTimeCode';
import { askForCode, logIn } from './queries';

interface LogInFormProps {
  title: string;
  email?: string;
  /** How another way of logging in ended. */
  problem?: readonly FormError[];
  /** Another way of logging in, in front of this one. */
  children?: ReactNode;
  onLoggedIn: (personId: string) => Promise<void>;
}

const NO_PROBLEM: readonly FormError[] = [];

/** Two steps on one page: the address, then the code that was sent to it. */
export function LogInForm({
  title,
  email = '',
  problem = NO_PROBLEM,
  children,
  onLoggedIn,
}: LogInFormProps) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  return sentTo === null ? (
    <AskForCode
      title={title}
      email={email}
      problem={problem}
      onSent={setSentTo}
      onLoggedIn={onLoggedIn}
    >
      {children}
    </AskForCode>
  ) : (
    <EnterCode email={sentTo} onLoggedIn={onLoggedIn} onOtherEmail={() => setSentTo(null)} />
  );
}

interface AskForCodeProps {
  title: string;
  email: string;
  problem: readonly FormError[];
  children: ReactNode;
  onSent: (email: string) => void;
  onLoggedIn: (personId: string) => Promise<void>;
}

function AskForCode({ title, email, problem, children, onSent, onLoggedIn }: AskForCodeProps) {
  const form = useForm({
    start: { email },
    check: (answers) => checkEmail(answers.email),
    send: (answers) => askForCode(answers.email.trim()),
    sent: (_, answers) => onSent(answers.email.trim()),
  });
  const errors = form.errors.length > 0 ? form.errors : problem;
  return (
    <Page title={title} step="email" hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      {children}
      <form onSubmit={form.submit} noValidate>
        <TextField
          {...form.field('email')}
          label="Email"
          hint="We will send you a 6-digit code. There is no password."
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <Button look={children ? 'secondary' : 'primary'} busy={form.busy}>
          Email me a code
        </Button>
      </form>
      <PasskeyButton onLoggedIn={onLoggedIn} />
    </Page>
  );
}

interface EnterCodeProps {
  email: string;
  onLoggedIn: (personId: string) => Promise<void>;
  onOtherEmail: () => void;
}

function EnterCode({ email, onLoggedIn, onOtherEmail }: EnterCodeProps) {
  const another = useAction(() => askForCode(email));
  const [sentAgain, setSentAgain] = useState(false);
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => checkCode(code),
    send: async ({ code }) => {
      const { person } = await logIn(email, digits(code));
      await onLoggedIn(person.id);
    },
    sent: () => {},
  });
  return (
    <Page title="Check your email" step="code" hasErrors={form.errors.length > 0}>
      <p>
        If <strong className="led-break">{email}</strong> belongs to someone on the programme, a
        code is on its way. It works once, for 15 minutes.
      </p>
      <TrialMailLink email={email} />
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextField
          {...form.field('code')}
          label="6-digit code"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          spellCheck={false}
        />
        <Button busy={form.busy}>Continue</Button>
      </form>
      <ActionProblem problem={another.problem} />
      <p role="status">{sentAgain && !another.busy && 'We have sent another code.'}</p>
      <p>
        <TextButton
          busy={another.busy}
          onClick={() => {
            setSentAgain(true);
            void another.run();
          }}
        >
          Send another code
        </TextButton>{' '}
        or <TextButton onClick={onOtherEmail}>use a different email</TextButton>
      </p>
      <p>
        No code after a few minutes? Look in your junk folder, or ask your education team which
        address they hold. <Link to={paths.urgentHelp}>Urgent help</Link> needs no log-in.
      </p>
    </Page>
  );
}
