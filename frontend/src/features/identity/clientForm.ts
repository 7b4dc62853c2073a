import type { ApiClient, ApiScope } from '../../api/types';
import { lines } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';

export type ClientAnswers = {
  name: string;
  kind: string;
  scopes: string[];
  allowedFrom: string;
  works: string;
};

export const scopeWords: Record<ApiScope, string> = {
  'programme:read': 'Read programmes and sessions, without anybody’s name',
  'library:read': 'Read the library',
  'people:write': 'Keep the roster of people',
  'reports:read': 'Read attendance rates, and counts of one to ones',
  'attendance:write': 'Mark registers',
};

export const newClient: ClientAnswers = {
  name: '',
  kind: 'live',
  scopes: [],
  allowedFrom: '',
  works: 'yes',
};

export const answersOf = (client: ApiClient): ClientAnswers => ({
  name: client.name,
  kind: client.kind,
  scopes: client.scopes,
  allowedFrom: client.allowedFrom.join('\n'),
  works: client.disabled ? 'no' : 'yes',
});

export function checkClient({ name, scopes, allowedFrom }: ClientAnswers): FormError[] {
  const errors: FormError[] = [];
  if (!name.trim()) errors.push({ field: 'name', message: 'Enter a name' });
  if (scopes.length === 0) errors.push({ field: 'scopes', message: 'Choose what it may do' });
  if (lines(allowedFrom).some((line) => !/^[\dA-Fa-f.:]+(\/\d+)?$/.test(line))) {
    errors.push({
      field: 'allowedFrom',
      message: 'Enter addresses or networks, like 192.0.2.0/24, one on each line',
    });
  }
  return errors;
}

const common = ({ name, scopes, allowedFrom }: ClientAnswers) => ({
  name: name.trim(),
  scopes: scopes as ApiScope[],
  allowedFrom: lines(allowedFrom),
});

export const addedFrom = (answers: ClientAnswers) => ({
  ...common(answers),
  kind: answers.kind as ApiClient['kind'],
});

export const changedFrom = (answers: ClientAnswers) => ({
  ...common(answers),
  disabled: answers.works === 'no',
});
