import type { Appointment, PassedOn } from '../../api/types';
import { dateWords, londonDate } from '../../lib/time';
import { choices } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { Details } from '../../ui/Details';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { useKnownMe } from '../identity/queries';
import { useMeeting, usePassedOn } from './meetingQueries';
import { bases } from './oneToOneWords';

/** The limits of confidentiality, once they were reached: a fact for both to read, and never what was said. */
export function PassedOnPart({ appointment }: { appointment: Appointment }) {
  const me = useKnownMe();
  const passedOn = usePassedOn(appointment.id);
  const items = passedOn.data?.items ?? [];
  return (
    <>
      {passedOn.isError && <Failed error={passedOn.error} what="what was passed on" />}
      {items.length > 0 && (
        <section aria-labelledby="passed-on-heading">
          <h2 className="nhsuk-heading-m" id="passed-on-heading">
            Who else was told
          </h2>
          <ul className="led-plain-list">
            {items.map((item) => (
              <li className="led-row" key={item.id}>
                <p className="led-row__facts">{factWords(item)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {me.id === appointment.tutor.id && <Record appointment={appointment} />}
    </>
  );
}

const factWords = ({ on, toWhom, basis, doctorTold }: PassedOn) =>
  `${dateWords(on)}: ${toWhom}. ${bases[basis]}. ${doctorTold ? 'The doctor was told first.' : 'The doctor was not told first.'}`;

const start = { on: '', basis: '', toWhom: '', doctorTold: '' };

function Record({ appointment }: { appointment: Appointment }) {
  const meeting = useMeeting(appointment.id);
  const form = useForm({
    start: { ...start, on: londonDate(new Date()) },
    check: ({ on, basis, toWhom, doctorTold }) => [
      ...(on ? [] : [{ field: 'on', message: 'Enter the date' }]),
      ...(basis ? [] : [{ field: 'basis', message: 'Choose why you had to' }]),
      ...(toWhom.trim() ? [] : [{ field: 'toWhom', message: 'Enter whom you told' }]),
      ...(doctorTold
        ? []
        : [{ field: 'doctorTold', message: 'Say whether the doctor was told first' }]),
    ],
    send: ({ on, basis, toWhom, doctorTold }, key) =>
      meeting.passOn(key, {
        on,
        basis: basis as PassedOn['basis'],
        toWhom: toWhom.trim(),
        doctorTold: doctorTold === 'yes',
      }),
    sent: () => form.setValues({ ...start, on: londonDate(new Date()) }),
  });
  return (
    <Details summary="I had to tell someone else">
      <p>
        Record that you did, not what was said. {appointment.doctor.name} reads it, and it cannot be
        changed.
      </p>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <DateField {...form.field('on')} label="When" />
        <Radios {...form.field('basis')} legend="Why you had to" choices={choices(bases)} />
        <TextField
          {...form.field('toWhom')}
          label="Whom you told"
          hint="An office, such as Occupational health"
          maxLength={200}
        />
        <Radios
          {...form.field('doctorTold')}
          legend="Was the doctor told first?"
          inline
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <Button look="secondary" busy={form.busy}>
          Record it
        </Button>
      </form>
    </Details>
  );
}
