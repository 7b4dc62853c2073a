import { choices } from '../../lib/words';
import { Checkboxes, Radios } from '../../ui/Choices';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import { scopeWords, type ClientAnswers } from './clientForm';

interface ClientFieldsProps {
  form: Pick<ReturnType<typeof useForm<ClientAnswers, unknown>>, 'field'>;
  isNew?: boolean;
}

export function ClientFields({ form, isNew }: ClientFieldsProps) {
  return (
    <>
      <TextField
        {...form.field('name')}
        label="Name of the system"
        hint="For example, Staff intranet"
        maxLength={100}
        autoComplete="off"
      />
      {isNew && (
        <Radios
          {...form.field('kind')}
          legend="What is it for?"
          choices={[
            { value: 'live', label: 'Live', hint: 'It works with your trust’s own data.' },
            {
              value: 'test',
              label: 'Test',
              hint: 'It sees example data only, and nothing that it does sends an email.',
            },
          ]}
        />
      )}
      <Checkboxes
        {...form.field('scopes')}
        legend="What may it do?"
        hint="No system can reach one to ones, reflections or CPD."
        choices={choices(scopeWords)}
      />
      <TextArea
        {...form.field('allowedFrom')}
        label="Where may it call from? (optional)"
        hint="Addresses or networks, like 192.0.2.0/24, one on each line. Leave it empty to allow every address."
        rows={3}
      />
      {!isNew && (
        <Radios
          {...form.field('works')}
          legend="Does it work?"
          choices={[
            { value: 'yes', label: 'Yes' },
            {
              value: 'no',
              label: 'No, switch it off',
              hint: 'Everything it asks for is refused at once.',
            },
          ]}
        />
      )}
    </>
  );
}
