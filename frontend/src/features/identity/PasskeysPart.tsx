import { useState } from 'react';
import type { Passkey } from '../../api/types';
import { momentWords } from '../../lib/time';
import { AskFirst } from '../../ui/AskFirst';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Tag } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { AddPasskey, checkName } from './AddPasskey';
import { usePasskeyChanges, usePasskeys } from './accessQueries';

const MOST = 10;

export function PasskeysPart({ onDone }: { onDone: (words: string) => void }) {
  const passkeys = usePasskeys();
  const items = passkeys.data?.items ?? [];
  return (
    <section>
      <h2 className="nhsuk-heading-m">Passkeys</h2>
      <p>
        A passkey lets you log in with your fingerprint, face or PIN on a phone or computer that you
        alone use. Your fingerprint and face never leave your device.
      </p>
      {passkeys.isPending && <Loading what="your passkeys" />}
      {passkeys.isError && (
        <Failed error={passkeys.error} what="your passkeys" retry={() => void passkeys.refetch()} />
      )}
      {passkeys.data && items.length === 0 && (
        <Empty>
          <p>You have no passkey yet. You log in with a code by email.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            isLast={items.filter(({ stopped }) => !stopped).length === 1 && !passkey.stopped}
            onDone={onDone}
          />
        ))}
      </ul>
      {passkeys.data && items.length < MOST && (
        <AddPasskey onAdded={({ name }) => onDone(`You have added the passkey ${name}`)} />
      )}
    </section>
  );
}

interface PasskeyRowProps {
  passkey: Passkey;
  isLast: boolean;
  onDone: (words: string) => void;
}

function PasskeyRow({ passkey, isLast, onDone }: PasskeyRowProps) {
  const { name, addedAt, lastUsedAt, stopped } = passkey;
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const back = () => setDoing(null);
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading led-break">{name}</h3>
      <p className="led-row__facts">
        Added {momentWords(addedAt)}
        <br />
        {lastUsedAt ? `Last used ${momentWords(lastUsedAt)}` : 'Not used yet'}
      </p>
      {stopped && (
        <>
          <p className="led-row__tags">
            <Tag colour="red">Stopped</Tag>
          </p>
          <p>A copy of this device seemed to be in use. Remove this passkey and add a new one.</p>
        </>
      )}
      {doing === null && (
        <div className="nhsuk-button-group">
          <Button type="button" look="secondary" onClick={() => setDoing('rename')}>
            Rename<span className="nhsuk-u-visually-hidden"> {name}</span>
          </Button>
          <Button type="button" look="secondary" onClick={() => setDoing('remove')}>
            Remove<span className="nhsuk-u-visually-hidden"> {name}</span>
          </Button>
        </div>
      )}
      {doing === 'rename' && (
        <Rename
          passkey={passkey}
          onCancel={back}
          onRenamed={(newName) => {
            back();
            onDone(`The passkey is now called ${newName}`);
          }}
        />
      )}
      {doing === 'remove' && (
        <Remove
          passkey={passkey}
          isLast={isLast}
          onKeep={back}
          onRemoved={() => onDone(`You have removed the passkey ${name}`)}
        />
      )}
    </li>
  );
}

interface RenameProps {
  passkey: Passkey;
  onCancel: () => void;
  onRenamed: (name: string) => void;
}

function Rename({ passkey, onCancel, onRenamed }: RenameProps) {
  const { rename } = usePasskeyChanges();
  const form = useForm({
    start: { newName: passkey.name },
    check: ({ newName }) => checkName('newName', newName),
    send: ({ newName }) => rename(passkey.id, newName.trim()),
    sent: ({ name }) => onRenamed(name),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <TextField {...form.field('newName')} label="New name" maxLength={100} autoComplete="off" />
      <div className="nhsuk-button-group">
        <Button busy={form.busy}>Save this name</Button>
        <Button type="button" look="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface RemoveProps {
  passkey: Passkey;
  isLast: boolean;
  onKeep: () => void;
  onRemoved: () => void;
}

function Remove({ passkey, isLast, onKeep, onRemoved }: RemoveProps) {
  const { remove } = usePasskeyChanges();
  const removing = useAction(() => remove(passkey.id), onRemoved);
  return (
    <AskFirst label={`Remove ${passkey.name}`}>
      <p className="nhsuk-heading-s led-break">Remove {passkey.name}?</p>
      <p>
        It no longer logs you in. Where you are logged in with it, you stay logged in until you end
        that below.
      </p>
      {isLast && (
        <p>
          <strong>It is your only passkey.</strong> You will need a code by email to log in and, if
          you are a tutor or in the education team, to add another passkey before you can go on.
        </p>
      )}
      <ActionProblem problem={removing.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={removing.busy} onClick={() => removing.run()}>
          Yes, remove it
        </Button>
        <Button type="button" look="secondary" onClick={onKeep}>
          Keep it
        </Button>
      </div>
    </AskFirst>
  );
}
