import { cipChoices } from '../../lib/cips';
import { gmcDomainChoices } from '../../lib/gmcDomains';
import { londonDate } from '../../lib/time';
import { Checkboxes, Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import type { CpdAnswers } from './cpdForm';

type CpdForm = Pick<ReturnType<typeof useForm<CpdAnswers, unknown>>, 'field'>;

interface CpdFieldsProps {
  form: CpdForm;
  /** Whether it can only be personal. */
  isPersonal?: boolean;
}

export function CpdFields({ form, isPersonal = false }: CpdFieldsProps) {
  return (
    <>
      <TextField
        {...form.field('title')}
        label="What did you do?"
        hint="For example, Advanced Life Support course. No patient details."
        maxLength={200}
      />
      <DateField {...form.field('date')} label="Date" max={londonDate(new Date())} />
      <TextField
        {...form.field('hours')}
        label="Hours"
        hint="1 hour is 1 credit"
        inputMode="text"
        width={4}
      />
      {!isPersonal && (
        <Radios
          {...form.field('scope')}
          legend="Scope"
          choices={[
            {
              value: 'external',
              label: 'External',
              hint: 'A course, conference or event outside your trust',
            },
            { value: 'personal', label: 'Personal', hint: 'Reading, or learning on your own' },
          ]}
        />
      )}
      <Radios
        {...form.field('nature')}
        legend="Nature"
        inline
        choices={[
          { value: 'clinical', label: 'Clinical' },
          { value: 'non-clinical', label: 'Non-clinical' },
        ]}
      />
      <Checkboxes
        {...form.field('domains')}
        legend="GMC domains (optional)"
        choices={gmcDomainChoices}
      />
      <Checkboxes
        {...form.field('cips')}
        legend="Generic capabilities (optional)"
        hint="For the Portfolio Pathway"
        choices={cipChoices}
      />
    </>
  );
}
