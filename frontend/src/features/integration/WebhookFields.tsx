import { choices } from '../../lib/words';
import { Checkboxes, Radios } from '../../ui/Choices';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import { eventWords, type WebhookAnswers } from './webhookForm';

interface WebhookFieldsProps {
  form: Pick<ReturnType<typeof useForm<WebhookAnswers, unknown>>, 'field'>;
  isNew?: boolean;
}

export function WebhookFields({ form, isNew }: WebhookFieldsProps) {
  return (
    <>
      <TextField
        {...form.field('name')}
        label="Name of the system"
        hint="For example, Rota"
        maxLength={100}
        autoComplete="off"
      />
      <TextField
        {...form.field('address')}
        label="Address that is told"
        hint="Whoever looks after the system knows it. For example, https://rota.trust.nhs.uk/led-hub"
        maxLength={500}
        autoComplete="off"
      />
      <Checkboxes
        {...form.field('events')}
        legend="What is it told?"
        hint="That it happened, when, and an id. No names, and nothing of one to ones, reflections or CPD."
        choices={choices(eventWords)}
      />
      {!isNew && (
        <Radios
          {...form.field('works')}
          legend="Is it told anything?"
          choices={[
            { value: 'yes', label: 'Yes' },
            {
              value: 'no',
              label: 'No, switch it off',
              hint: 'What happens while it is off is not told later.',
            },
          ]}
        />
      )}
    </>
  );
}
