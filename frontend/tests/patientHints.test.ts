import { describe, expect, it } from 'vitest';
import { patientHints } from '../src/features/cpd/patientHints';

describe('hints that a text may name a patient', () => {
  it.each([
    ['Seen with 943 476 5919 on the ward', 'an NHS number'],
    ['9434765919', 'an NHS number'],
    ['born 03/11/1957', 'a date, which may be a date of birth'],
    ['notes of K1234567', 'a hospital number'],
    ['MRN: 123456', 'a hospital number'],
    ['Mrs Okafor was upset', 'a name'],
  ])('%s', (text, hint) => {
    expect(patientHints(text)).toEqual([hint]);
  });

  it.each([
    'An older man with chest pain',
    '943 476 5918 fails its check digit',
    'Blood pressure 120/80, then 90/60',
    'I read NICE NG28 and the 2024 guidance',
    'Call 020 7946 0018',
    '',
  ])('none in: %s', (text) => {
    expect(patientHints(text)).toEqual([]);
  });
});
