import type { FormError } from '../../ui/formErrors';

const REFUSED =
  'Your trust did not confirm who you are. Log in with your work account again, or get a code by email.';

const words: Record<string, string> = {
  expired:
    'That log-in took too long or was started in another browser. Log in with your work account again.',
  'provider-away':
    'Your trust’s log-in page does not answer just now. Get a code by email, or try again in a few minutes.',
  'email-not-verified':
    'Your trust has not checked the email address of your work account. Get a code by email instead.',
  'not-invited':
    'Nobody on the programme has the email address of your work account. Ask your education team to add you.',
  left: 'You have left the programme. If that is wrong, ask your education team.',
  'no-role': 'Your work account has no role in LED Hub. Ask your education team to have one added.',
  'other-account':
    'You logged in with another work account before. Use that one, or get a code by email.',
  'wrong-trust':
    'Your work account is of another trust than the one you are on the programme with. Get a code by email, or ask your education team.',
};

/** Why a log-in with a work account ended without one; nothing when none was tried. */
export const signOnProblem = (code: string | null): FormError[] =>
  code === null ? [] : [{ field: null, message: words[code] ?? REFUSED }];
