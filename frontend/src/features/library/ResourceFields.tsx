import type { Resource } from '../../api/types';
import { choices } from '../../lib/words';
import { Checkboxes, Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import { useKnownMe } from '../identity/queries';
import { audiences, careerStages, kinds, mayHaveFile } from './libraryWords';
import { useCollections } from './queries';
import type { ResourceAnswers } from './resourceForm';

interface ResourceFieldsProps {
  form: Pick<ReturnType<typeof useForm<ResourceAnswers, unknown>>, 'field' | 'values'>;
  owner?: Resource['owner'];
}

export function ResourceFields({ form, owner }: ResourceFieldsProps) {
  const { kind } = form.values;
  const shelves = useCollections().data?.items ?? [];
  return (
    <>
      <TextField {...form.field('title')} label="Title" maxLength={200} />
      <TextArea
        {...form.field('summary')}
        label="Summary"
        hint="What it is, and what a doctor can do with it"
        limit={1000}
      />
      <Select {...form.field('kind')} label="Kind" options={choices(kinds)} />
      {kind === 'article' ? (
        <TextArea
          {...form.field('body')}
          label="Text"
          hint="Write # before a heading, - before a point, **around bold words**, and [words](https://…) for a link."
          rows={16}
          limit={50000}
        />
      ) : (
        <TextField
          {...form.field('url')}
          label={mayHaveFile(kind) ? 'Address (optional)' : 'Address'}
          hint={
            mayHaveFile(kind)
              ? 'It starts with https://. Leave it empty where you add a file, which you can once the draft is saved.'
              : 'It starts with https://'
          }
          maxLength={500}
        />
      )}
      {kind === 'recording' && <Hearing form={form} />}
      {kind === 'opportunity' && <DateField {...form.field('closesOn')} label="Closing date" />}
      <Select
        {...form.field('collection')}
        label="Collection"
        options={[
          { value: '', label: 'Select a collection' },
          ...shelves.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Radios {...form.field('audience')} legend="Who can see it" choices={choices(audiences)} />
      <TextField {...form.field('source')} label="Who publishes it" maxLength={200} />
      <TextField {...form.field('licence')} label="Licence (optional)" maxLength={200} />
      <TextField
        {...form.field('validFor')}
        label="Valid for (optional)"
        hint="For example, 2027 recruitment round"
        maxLength={100}
      />
      <TextField
        {...form.field('keywords')}
        label="Other words that people search for (optional)"
        hint="Abbreviations and old names, with a space between"
        maxLength={500}
      />
      <TextArea
        {...form.field('specialties')}
        label="Specialties (optional)"
        hint="One a line. None means everyone."
        rows={3}
      />
      <Checkboxes
        {...form.field('careerStages')}
        legend="Career stages (optional)"
        hint="None means everyone."
        choices={choices(careerStages)}
      />
      <Checkboxes
        {...form.field('imgRelevant')}
        legend="International medical graduates"
        choices={[{ value: 'yes', label: 'Of use to them above all' }]}
      />
      <Owner form={form} owner={owner} />
      <DateField {...form.field('reviewBy')} label="Review it by" />
    </>
  );
}

/** A recording is published with its words, or with the day by which it gets them. */
function Hearing({ form }: ResourceFieldsProps) {
  return (
    <>
      <TextArea
        {...form.field('body')}
        label="What is said in it (optional)"
        hint="For people who cannot hear it, or would rather read. It is needed before the recording is published, unless you say below why it has to wait."
        rows={10}
        limit={50000}
      />
      <TextField
        {...form.field('captionsWaiver')}
        label="Why it has no captions or transcript yet (optional)"
        maxLength={300}
      />
      <DateField
        {...form.field('captionsWaivedUntil')}
        label="When it gets them, within three months (optional)"
      />
    </>
  );
}

function Owner({ form, owner }: ResourceFieldsProps) {
  const me = useKnownMe();
  const people = [{ id: me.id, name: `${me.name} (you)` }];
  if (owner && owner.id !== me.id) people.push(owner);
  return (
    <Radios
      {...form.field('ownerId')}
      legend="Who looks at it again"
      choices={[
        ...people.map(({ id, name }) => ({ value: id, label: name })),
        { value: '', label: 'The whole education team' },
      ]}
    />
  );
}
