/**
 * Whether a text seems to name a patient. Only a hint, worked out here in the browser: the text is
 * sent nowhere for it.
 */
export function patientHints(text: string): string[] {
  return [
    [hasNhsNumber(text), 'an NHS number'],
    [DATE.test(text), 'a date, which may be a date of birth'],
    [HOSPITAL_NUMBER.test(text), 'a hospital number'],
    [NAME.test(text), 'a name'],
  ].flatMap(([found, words]) => (found ? [words as string] : []));
}

const DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/;
const HOSPITAL_NUMBER = /\b[A-Z]{1,3}\d{5,8}\b|\b(?:MRN|hospital number)\W{0,3}\d{5,}/i;
const NAME = /\b(?:Mr|Mrs|Miss|Ms|Mx|Master|baby|patient)\.? [A-Z][a-z'’-]+/;
const TEN_DIGITS = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

const hasNhsNumber = (text: string) =>
  (text.match(TEN_DIGITS) ?? []).some((found) => isNhsNumber(found.replace(/\D/g, '')));

/** The last digit checks the others (modulus 11). */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, at) => total + Number(digit) * (10 - at),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
