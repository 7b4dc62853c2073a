import { choices } from '../../lib/words';
import { Radios } from '../../ui/Choices';
import { TextField } from '../../ui/TextField';
import { modes } from './sessionWords';

interface RoomForm {
  field: (name: 'location' | 'mode' | 'capacity') => {
    id: string;
    value: string;
    onChange: (value: string) => void;
    error?: string;
  };
}

/** Where a session is held and for how many: a programme and each of its sessions are asked the same. */
export function RoomFields({ form }: { form: RoomForm }) {
  return (
    <>
      <TextField
        {...form.field('location')}
        label="Where (optional)"
        hint="A room, or the address of an online meeting"
        maxLength={200}
      />
      <Radios {...form.field('mode')} legend="How" choices={choices(modes)} />
      <TextField
        {...form.field('capacity')}
        label="Number of places"
        inputMode="numeric"
        width={4}
      />
    </>
  );
}
