import type { CpdScope } from '../../api/types';

export const scopes: Record<CpdScope, string> = {
  internal: 'Internal',
  external: 'External',
  personal: 'Personal',
};

/**
 * Credits a year that the Academy of Medical Royal Colleges recommends. Guidance, not a rule: the
 * GMC sets no number.
 */
export const GUIDANCE_CREDITS = 50;

/** "1 credit", "7.5 credits" */
export function creditWords(credits: number): string {
  return `${shortCredits(credits)} ${credits === 1 ? 'credit' : 'credits'}`;
}

export function shortCredits(credits: number): string {
  return String(Math.round(credits * 100) / 100);
}
