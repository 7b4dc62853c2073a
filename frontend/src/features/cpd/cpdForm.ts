import type { CpdRecord, LogCpd } from '../../api/types';
import type { FormError } from '../../ui/formErrors';

export type CpdAnswers = {
  title: string;
  date: string;
  hours: string;
  scope: string;
  nature: string;
  domains: string[];
  cips: string[];
};

export const newCpd = (today: string): CpdAnswers => ({
  title: '',
  date: today,
  hours: '1',
  scope: '',
  nature: 'clinical',
  domains: [],
  cips: [],
});

export const answersOf = (record: CpdRecord): CpdAnswers => ({
  title: record.title,
  date: record.date,
  hours: String(Math.round((record.minutes / 60) * 100) / 100),
  scope: record.scope,
  nature: record.nature,
  domains: (record.domains ?? []).map(String),
  cips: (record.cips ?? []).map(String),
});

export function checkCpd(answers: CpdAnswers, today: string): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof CpdAnswers, message: string) => errors.push({ field, message });
  if (!answers.title.trim()) wrong('title', 'Enter what you did');
  if (!answers.date) wrong('date', 'Enter the date');
  else if (answers.date > today) wrong('date', 'The date must be today or in the past');
  const minutes = minutesOf(answers.hours);
  if (!(minutes >= 5 && minutes <= 1440)) {
    wrong('hours', 'Enter hours from 0.1 to 24, like 1 or 7.5');
  }
  if (!answers.scope) wrong('scope', 'Select external or personal');
  return errors;
}

export const cpdFrom = (answers: CpdAnswers): LogCpd => ({
  title: answers.title.trim(),
  date: answers.date,
  minutes: minutesOf(answers.hours),
  scope: answers.scope as LogCpd['scope'],
  nature: answers.nature as LogCpd['nature'],
  domains: answers.domains.map(Number).sort(),
  cips: answers.cips.map(Number).sort(),
});

/** Hours as typed, "7.5" or "7,5", in whole minutes; NaN for anything else. */
function minutesOf(hours: string): number {
  const text = hours.trim().replace(',', '.');
  return text === '' ? Number.NaN : Math.round(Number(text) * 60);
}
