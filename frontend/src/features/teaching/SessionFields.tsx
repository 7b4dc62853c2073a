import { Suspense } from 'react';
import { cipChoices } from '../../lib/cips';
import { gmcDomainChoices } from '../../lib/gmcDomains';
import { lazyPage } from '../../lazyPage';
import { Checkboxes, Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import { RoomFields } from './RoomFields';
import { WhenTwice } from './WhenTwice';
import { holders, type SessionAnswers } from './sessionForm';
import { useAudiences, useThemes } from './settingsQueries';

const SameDay = lazyPage(() => import('./SameDay'), 'SameDay');

type SessionForm = Pick<ReturnType<typeof useForm<SessionAnswers, unknown>>, 'field'>;

/** @param sessionId of the session that is edited; a new one has none */
export function SessionFields({ form, sessionId }: { form: SessionForm; sessionId?: string }) {
  const themes = useThemes();
  const audiences = useAudiences();
  return (
    <>
      <TextField {...form.field('title')} label="Title" maxLength={200} />
      <DateField {...form.field('date')} label="Date" />
      <div className="led-side-by-side">
        <TextField {...form.field('start')} label="Starts at" type="time" width={5} />
        <TextField {...form.field('end')} label="Ends at" type="time" width={5} />
      </div>
      <WhenTwice {...form.field('whenTwice')} />
      <Suspense>
        <SameDay date={form.field('date').value} except={sessionId} />
      </Suspense>
      <RoomFields form={form} />
      <Select
        {...form.field('theme')}
        label="Theme"
        options={themes.choices(form.field('theme').value)}
      />
      <Radios {...form.field('holder')} legend="Who holds it" choices={holders} />
      <TextArea {...form.field('summary')} label="Summary (optional)" limit={2000} />
      <TextArea
        {...form.field('speakers')}
        label="Speakers (optional)"
        hint="One a line: name, role, email. With the email of someone who uses LED Hub, they can show the check-in code. Leave the email out for a guest."
        rows={3}
      />
      <TextArea
        {...form.field('outcomes')}
        label="What doctors will be able to do (optional)"
        hint="One outcome a line"
        rows={3}
      />
      <Checkboxes
        {...form.field('specialties')}
        legend="Specialties (optional)"
        hint="None means everyone. Teaching settings have the list."
        choices={audiences.specialties(form.field('specialties').value)}
      />
      <Checkboxes
        {...form.field('professions')}
        legend="Other professions that are welcome (optional)"
        choices={audiences.professions(form.field('professions').value)}
      />
      <TextField
        {...form.field('joinUrl')}
        label="Link to join online (optional)"
        hint="Doctors with a place see it from 15 minutes before the start."
        maxLength={500}
      />
      <TextArea
        {...form.field('materials')}
        label="Materials (optional)"
        hint="One a line: title, address. For example, Slides, https://www.example.org/slides.pdf"
        rows={2}
      />
      <Checkboxes
        {...form.field('cips')}
        legend="Generic capabilities in practice (optional)"
        choices={cipChoices}
      />
      <Checkboxes
        {...form.field('domains')}
        legend="GMC domains (optional)"
        choices={gmcDomainChoices}
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
