import { DateField } from '../../ui/DateField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import { RoomFields } from './RoomFields';
import { WhenTwice } from './WhenTwice';
import type { ProgrammeAnswers } from './programmeForm';
import { useThemes } from './settingsQueries';

type ProgrammeForm = Pick<ReturnType<typeof useForm<ProgrammeAnswers, unknown>>, 'field'>;

/** What a new programme and a changed one are both asked. */
export function ProgrammeFields({ form }: { form: ProgrammeForm }) {
  const themes = useThemes();
  return (
    <>
      <DateField {...form.field('until')} label="Last date" />
      <div className="led-side-by-side">
        <TextField {...form.field('startTime')} label="Starts at" type="time" width={5} />
        <TextField {...form.field('end')} label="Ends at" type="time" width={5} />
      </div>
      <WhenTwice {...form.field('whenTwice')} />
      <RoomFields form={form} />
      <Select
        {...form.field('theme')}
        label="Theme"
        hint="You can give each session its own title, theme and speaker afterwards."
        options={themes.choices(form.field('theme').value)}
      />
      <TextField
        {...form.field('cpdMinutes')}
        label="CPD minutes"
        hint="60 minutes are 1 credit"
        inputMode="numeric"
        width={4}
      />
    </>
  );
}
