import type { CheckIn, Session, TeachingMode } from '../../api/types';
import type { FormError } from '../../ui/formErrors';

export type CheckInAnswers = { code: string; mode: string };

const LENGTH = 6;

export function checkInAnswers(session: Session, code = ''): CheckInAnswers {
  return { code: typedCode(code), mode: onlyWay[session.mode] ?? '' };
}

/** Null where a doctor has to say which. */
const onlyWay: Record<TeachingMode, string | null> = {
  'in-person': 'in-person',
  online: 'remote',
  hybrid: null,
};

/** As it stands on the screen, however it was typed or pasted. */
export const typedCode = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase();

export function checkCheckIn({ code, mode }: CheckInAnswers): FormError[] {
  const errors: FormError[] = [];
  if (!code) {
    errors.push({ field: 'code', message: 'Enter the code on the screen' });
  } else if (code.length !== LENGTH || /[^A-Z0-9]/.test(code)) {
    errors.push({ field: 'code', message: 'The code has 6 letters and digits' });
  } else if (/[IO01]/.test(code)) {
    errors.push({
      field: 'code',
      message: 'The code has no letter O or I and no digit 0 or 1. Look at the screen again',
    });
  }
  if (!mode) errors.push({ field: 'mode', message: 'Select where you are' });
  return errors;
}

export const checkInFrom = ({ code, mode }: CheckInAnswers): CheckIn => ({
  code,
  mode: mode as CheckIn['mode'],
});
