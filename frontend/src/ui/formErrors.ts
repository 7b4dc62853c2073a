import { asProblem } from '../api/problem';

/** An error as a reader meets it; `field` is the id of the field, null when it is about no one field. */
export interface FormError {
  field: string | null;
  message: string;
}

/** What is wrong with a form that the hub refused, each thing once. */
export function errorsFrom(thrown: unknown, fields: readonly string[]): FormError[] {
  const problem = asProblem(thrown);
  if (problem.isLoggedOut && problem.code === 'not-logged-in') {
    return [
      { field: null, message: 'Your log-in had ended, so this was not saved. Send it again.' },
    ];
  }
  if (problem.fields.length === 0) {
    return [{ field: null, message: `${problem.title}. ${problem.detail}` }];
  }
  return problem.fields.map(({ field, detail }) => ({
    field: fields.find((name) => field === name || field.startsWith(`${name}[`)) ?? null,
    message: detail,
  }));
}
