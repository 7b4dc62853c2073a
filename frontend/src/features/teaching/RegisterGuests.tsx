import type { Presence, Register, RegisterGuest, TeachingMode } from '../../api/types';
import { timeWords } from '../../lib/time';
import { Button, TextButton } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { Details } from '../../ui/Details';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Select } from '../../ui/Select';
import { Tag } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { useChangeRegister } from './queries';
import { presencesAt, presenceWords } from './registerWords';
import { useAudiences } from './settingsQueries';

interface RegisterGuestsProps {
  mode: TeachingMode;
  register: Register;
  /** Kept with each change; a correction after locking has to have one. */
  reason: string | null;
}

/** Other professions, who have no account here: by name, and no CPD record is made for them. */
export function RegisterGuests({ mode, register, reason }: RegisterGuestsProps) {
  const isLocked = register.lockedAt !== null;
  if (isLocked && register.guests.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Guests of other professions</h2>
      <ul className="led-plain-list">
        {register.guests.map((guest) => (
          <GuestRow
            key={guest.id}
            sessionId={register.sessionId}
            guest={guest}
            isLocked={isLocked}
            reason={reason}
          />
        ))}
      </ul>
      {!isLocked && <AddGuest sessionId={register.sessionId} mode={mode} reason={reason} />}
    </>
  );
}

interface GuestRowProps {
  sessionId: string;
  guest: RegisterGuest;
  isLocked: boolean;
  reason: string | null;
}

function GuestRow({ sessionId, guest, isLocked, reason }: GuestRowProps) {
  const register = useChangeRegister(sessionId);
  const takeOff = useAction(() => register.takeGuestOff(guest.id, reason));
  const addAgain = useAction((key) =>
    register.addGuest(key, {
      name: guest.name,
      profession: guest.profession,
      presence: guest.presence,
      reason,
    }),
  );
  return (
    <li className="led-row">
      <p className="led-row__facts">
        <strong>{guest.name}</strong>, {guest.profession}
      </p>
      {guest.endedAt && (
        <p className="led-row__tags">
          <Tag colour="grey">Taken off</Tag>
        </p>
      )}
      <p className="led-small led-row__facts">
        {presenceWords(guest.presence)} · Added by {guest.addedBy?.name} at {timeWords(guest.at)}
        {guest.reason && `: ${guest.reason}`}
        {guest.endedAt && ` · Taken off by ${guest.endedBy?.name} at ${timeWords(guest.endedAt)}`}
        {guest.endReason && `: ${guest.endReason}`}
      </p>
      <ActionProblem problem={takeOff.problem ?? addAgain.problem} />
      {!isLocked && (
        <TextButton onClick={() => void (guest.endedAt ? addAgain : takeOff).run()}>
          {guest.endedAt ? 'Add again' : 'Take off'}
          <span className="nhsuk-u-visually-hidden"> {guest.name}</span>
        </TextButton>
      )}
    </li>
  );
}

interface AddGuestProps {
  sessionId: string;
  mode: TeachingMode;
  reason: string | null;
}

function AddGuest({ sessionId, mode, reason }: AddGuestProps) {
  const presences = presencesAt(mode);
  const start = { name: '', profession: '', presence: presences[0]!.value };
  const register = useChangeRegister(sessionId);
  const professions = useAudiences().professions([]);
  const form = useForm({
    start,
    check: ({ name, profession }) => [
      ...(name.trim() ? [] : [{ field: 'name', message: 'Enter the guest’s name' }]),
      ...(profession ? [] : [{ field: 'profession', message: 'Choose a profession' }]),
    ],
    send: (guest, key) => register.addGuest(key, { ...guest, name: guest.name.trim(), reason }),
    sent: () => form.setValues(start),
  });
  return (
    <Details summary="Add a guest">
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextField {...form.field('name')} label="Guest’s name" maxLength={200} />
        <Select
          {...form.field('profession')}
          label="Profession"
          options={[{ value: '', label: 'Choose a profession' }, ...professions]}
        />
        {presences.length > 1 && (
          <Radios
            {...form.field('presence')}
            onChange={(presence) => form.set('presence', presence as Presence)}
            legend="How they were there"
            inline
            choices={presences}
          />
        )}
        <Button look="secondary" busy={form.busy}>
          Add guest
        </Button>
      </form>
    </Details>
  );
}
