import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { TrialMail } from '../../api/types';
import { heardWords } from '../../lib/time';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { Empty, Failed, Loading } from '../../ui/states';
import { useTrialMail } from './queries';

export function TrialMailboxPage() {
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? '';
  const [typed, setTyped] = useState(to);
  const mail = useTrialMail(to);

  function show(event: FormEvent) {
    event.preventDefault();
    setSearch(typed.trim() ? { to: typed.trim() } : {});
    void mail.refetch();
  }

  return (
    <Page title="Trial mailbox">
      <p>What this trial would have emailed, newest first. Nothing leaves this computer.</p>
      <form onSubmit={show} noValidate>
        <TextField
          id="to"
          label="Show mail to"
          type="email"
          value={typed}
          onChange={setTyped}
          spellCheck={false}
        />
        <Button look="secondary" busy={mail.isFetching}>
          Show mail
        </Button>
      </form>
      {mail.isPending && <Loading what="the mailbox" />}
      {mail.isError && (
        <Failed error={mail.error} what="the mailbox" retry={() => void mail.refetch()} />
      )}
      {mail.data?.items.length === 0 && (
        <Empty>
          <p>No mail yet. Ask for a log-in code, then select Show mail.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {mail.data?.items.map((one) => (
          <li key={`${one.to} ${one.sentAt} ${one.subject}`}>
            <Mail mail={one} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Mail({ mail }: { mail: TrialMail }) {
  return (
    <article className="led-row">
      <h2 className="nhsuk-heading-s">{mail.subject}</h2>
      <p className="led-small led-row__facts">
        To <span className="led-break">{mail.to}</span>, sent{' '}
        {heardWords(new Date(mail.sentAt), new Date())}
      </p>
      <p className="led-lines">{mail.text}</p>
    </article>
  );
}
