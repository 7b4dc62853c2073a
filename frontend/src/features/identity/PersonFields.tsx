import type { PersonDetails } from '../../api/types';
import { choices } from '../../lib/words';
import { Checkboxes, Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { SummaryList } from '../../ui/SummaryList';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import type { PersonAnswers } from './personForm';
import { roleWords } from './roleWords';

interface PersonFieldsProps {
  form: Pick<ReturnType<typeof useForm<PersonAnswers, unknown>>, 'field'>;
  /** Nobody yet, where someone is added. */
  person?: PersonDetails;
}

export function PersonFields({ form, person }: PersonFieldsProps) {
  return (
    <>
      <TextField {...form.field('name')} label="Name" maxLength={200} autoComplete="off" />
      {person?.lastLogInAt ? (
        <>
          <SummaryList rows={[['Email', person.email]]} />
          <p>
            They have logged in with this email, so it stays theirs. They can change it themselves,
            under Your account. If they cannot log in any more, mark them as left and add them with
            the new one.
          </p>
        </>
      ) : (
        <TextField
          {...form.field('email')}
          label="Email"
          type="email"
          inputMode="email"
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <Checkboxes {...form.field('roles')} legend="Roles" choices={choices(roleWords)} />
      <TextField
        {...form.field('gmcNumber')}
        label="GMC number (optional)"
        hint="7 digits"
        width={10}
        maxLength={20}
      />
      <TextField {...form.field('specialty')} label="Specialty (optional)" maxLength={100} />
      <TextField {...form.field('grade')} label="Grade (optional)" maxLength={100} />
      <TextField {...form.field('site')} label="Site (optional)" maxLength={100} />
      <TextField
        {...form.field('odsCode')}
        label="ODS code of the site (optional)"
        width={10}
        maxLength={20}
        autoCapitalize="characters"
      />
      <DateField {...form.field('contractStartsOn')} label="Contract starts (optional)" />
      <DateField {...form.field('contractEndsOn')} label="Contract ends (optional)" />
      {person && (
        <Radios
          {...form.field('status')}
          legend="Status"
          choices={[
            { value: 'active', label: 'Active' },
            {
              value: 'suspended',
              label: 'Suspended',
              hint: 'Logged out at once. Places in teaching are kept.',
            },
            {
              value: 'left',
              label: 'Left',
              hint: 'Logged out at once. Places in teaching go to the next on the list. Certificates stay valid.',
            },
          ]}
        />
      )}
    </>
  );
}
