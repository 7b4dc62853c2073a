import { describe, expect, it } from 'vitest';
import { placeWords } from '../src/features/teaching/sessionWords';
import { checkCpd, cpdFrom, newCpd } from '../src/features/cpd/cpdForm';
import { creditWords } from '../src/features/cpd/cpdWords';
import { sizeWords } from '../src/lib/words';
import { paths, safeReturn } from '../src/paths';
import { aSession } from './hub';

describe('places in words', () => {
  it.each([
    [{ placesLeft: 1 }, '1 place left of 20.'],
    [{ placesLeft: 0, waiting: 0 }, 'All 20 places are taken.'],
    [{ placesLeft: 0, waiting: 1 }, 'All 20 places are taken and 1 doctor is waiting.'],
    [
      { placesLeft: 0, myPlace: { state: 'waiting', position: 3, until: null } as const },
      'You are number 3 on the waiting list.',
    ],
    [
      { placesLeft: 0, myPlace: { state: 'confirmed', position: null, until: null } as const },
      'You have a place.',
    ],
  ])('%o: %s', (facts, words) => {
    expect(placeWords(aSession(facts))).toBe(words);
  });
});

describe('a CPD activity as it is typed', () => {
  const today = '2026-12-01';
  const answers = { ...newCpd(today), title: 'ALS', scope: 'external' };

  it.each([
    ['1', 60],
    ['7.5', 450],
    ['7,5', 450],
    ['0.1', 6],
  ])('%s hours are %d minutes', (hours, minutes) => {
    expect(checkCpd({ ...answers, hours }, today)).toEqual([]);
    expect(cpdFrom({ ...answers, hours }).minutes).toBe(minutes);
  });

  it.each(['', 'two', '0', '25', '-1'])('asks again for "%s" hours', (hours) => {
    expect(checkCpd({ ...answers, hours }, today).map(({ field }) => field)).toEqual(['hours']);
  });

  it('cannot be in the future', () => {
    expect(checkCpd({ ...answers, date: '2026-12-02' }, today)[0]?.message).toBe(
      'The date must be today or in the past',
    );
  });

  it('says credits as people do', () => {
    expect(creditWords(1)).toBe('1 credit');
    expect(creditWords(7.5)).toBe('7.5 credits');
    expect(creditWords(0.333333)).toBe('0.33 credits');
  });
});

describe('the page to return to after log-in', () => {
  it.each([null, '', 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'])(
    'is home and not %s',
    (then) => expect(safeReturn(then)).toBe(paths.home),
  );

  it('is any page of this site', () => {
    expect(safeReturn('/cpd?x=1')).toBe('/cpd?x=1');
  });
});

it.each([
  [1, '1 KB'],
  [240_400, '240 KB'],
  [999_499, '999 KB'],
  [1_440_000, '1.4 MB'],
])('says that %i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
