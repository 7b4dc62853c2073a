import type { Passkey } from '../../api/types';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { usePasskeyChanges } from './accessQueries';

export const checkName = <F extends string>(field: F, name: string) =>
  name.trim() ? [] : [{ field, message: 'Enter a name for this passkey' }];

/** Asks for a name, then for the device. */
export function AddPasskey({ onAdded }: { onAdded: (passkey: Passkey) => void }) {
  const { add } = usePasskeyChanges();
  const form = useForm({
    start: { passkeyName: '' },
    check: ({ passkeyName }) => checkName('passkeyName', passkeyName),
    send: ({ passkeyName }) => add(passkeyName.trim()),
    sent: (passkey) => {
      form.setValues({ passkeyName: '' });
      onAdded(passkey);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('passkeyName')}
        label="Name of a new passkey"
        hint="Where it is kept, for example Work phone. Your device then asks for your fingerprint, face or PIN."
        maxLength={100}
        autoComplete="off"
      />
      <Button busy={form.busy}>Add a passkey</Button>
    </form>
  );
}
