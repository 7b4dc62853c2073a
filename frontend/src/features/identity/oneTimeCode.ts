import type { FormError } from '../../ui/formErrors';

/** Codes are pasted with spaces, dashes or a full stop around them. */
export const digits = (text: string) => text.replace(/\D/g, '');

export const checkEmail = (email: string): FormError[] =>
  /^\S+@\S+\.\S+$/.test(email.trim())
    ? []
    : [
        {
          field: 'email',
          message: 'Enter an email address in the correct format, like name@example.com',
        },
      ];

export const checkCode = (code: string): FormError[] =>
  /^\d{6}$/.test(digits(code))
    ? []
    : [{ field: 'code', message: 'Enter the 6 digits of the code' }];
