import type { PersonDetails, PersonStatus, Role, SavePerson } from '../../api/types';
import { orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';

export type PersonAnswers = {
  name: string;
  email: string;
  roles: string[];
  specialty: string;
  grade: string;
  site: string;
  odsCode: string;
  gmcNumber: string;
  contractStartsOn: string;
  contractEndsOn: string;
  status: string;
};

export const newPerson: PersonAnswers = {
  name: '',
  email: '',
  roles: ['led'],
  specialty: '',
  grade: '',
  site: '',
  odsCode: '',
  gmcNumber: '',
  contractStartsOn: '',
  contractEndsOn: '',
  status: 'active',
};

export const answersOf = (person: PersonDetails): PersonAnswers => ({
  name: person.name,
  email: person.email,
  roles: person.roles,
  specialty: person.specialty ?? '',
  grade: person.grade ?? '',
  site: person.site ?? '',
  odsCode: person.odsCode ?? '',
  gmcNumber: person.gmcNumber ?? '',
  contractStartsOn: person.contractStartsOn ?? '',
  contractEndsOn: person.contractEndsOn ?? '',
  status: person.status,
});

export function checkPerson(answers: PersonAnswers): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof PersonAnswers, message: string) => errors.push({ field, message });
  if (!answers.name.trim()) wrong('name', 'Enter a name');
  if (!/^\S+@\S+\.\S+$/.test(answers.email.trim())) {
    wrong('email', 'Enter an email address in the correct format, like name@nhs.net');
  }
  if (answers.roles.length === 0) wrong('roles', 'Choose at least one role');
  if (answers.gmcNumber.trim() && !/^\d{7}$/.test(digits(answers.gmcNumber))) {
    wrong('gmcNumber', 'Enter a GMC number of 7 digits');
  }
  const { contractStartsOn: first, contractEndsOn: last } = answers;
  if (first && last && last < first) {
    wrong('contractEndsOn', 'Enter a last day that is not before the first');
  }
  return errors;
}

export const personFrom = (answers: PersonAnswers): SavePerson => ({
  name: answers.name.trim(),
  email: answers.email.trim(),
  roles: answers.roles as Role[],
  specialty: orNull(answers.specialty),
  grade: orNull(answers.grade),
  site: orNull(answers.site),
  odsCode: orNull(answers.odsCode),
  gmcNumber: orNull(answers.gmcNumber),
  contractStartsOn: orNull(answers.contractStartsOn),
  contractEndsOn: orNull(answers.contractEndsOn),
  status: answers.status as PersonStatus,
});

/** People write "GMC 765 4321". */
const digits = (text: string) =>
  text.replace(/^\s*gmc(\s*(no\.?|number))?:?/i, '').replace(/[\s-]/g, '');
