import type { ChangeTeachingSettings, TeachingSettings } from '../../api/types';
import { isWhole, lines } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';

export interface ThemeRow {
  code: string | null;
  name: string;
  clinical: boolean;
}

export type SettingsAnswers = {
  feedbackDays: string;
  offerHours: string;
  certificatesNeedFeedback: string[];
  specialties: string;
  professions: string;
};

export const answersOfSettings = (settings: TeachingSettings): SettingsAnswers => ({
  feedbackDays: String(settings.feedbackDays),
  offerHours: String(settings.offerHours),
  certificatesNeedFeedback: settings.certificatesNeedFeedback ? ['yes'] : [],
  specialties: settings.specialties.join('\n'),
  professions: settings.professions.join('\n'),
});

export const themeRows = (settings: TeachingSettings): ThemeRow[] =>
  settings.themes
    .filter(({ offered }) => offered)
    .map(({ code, name, clinical }) => ({ code, name, clinical }));

/** The id of the field of a theme's name, for the error summary too. */
export const themeField = (index: number) => `theme-${index + 1}`;

export function checkSettings(answers: SettingsAnswers, themes: ThemeRow[]): FormError[] {
  const errors: FormError[] = [];
  if (!isWhole(answers.feedbackDays, 1, 60)) {
    errors.push({ field: 'feedbackDays', message: 'Enter days from 1 to 60' });
  }
  if (!isWhole(answers.offerHours, 1, 24)) {
    errors.push({ field: 'offerHours', message: 'Enter hours from 1 to 24' });
  }
  const seen = new Set<string>();
  themes.forEach(({ name }, index) => {
    const word = name.trim().toLowerCase();
    if (!word) errors.push({ field: themeField(index), message: 'Enter the theme, or remove it' });
    else if (seen.has(word)) {
      errors.push({ field: themeField(index), message: `“${name.trim()}” is there already` });
    }
    seen.add(word);
  });
  return errors;
}

export const settingsFrom = (
  answers: SettingsAnswers,
  themes: ThemeRow[],
): ChangeTeachingSettings => ({
  feedbackDays: Number(answers.feedbackDays),
  offerHours: Number(answers.offerHours),
  certificatesNeedFeedback: answers.certificatesNeedFeedback.length > 0,
  themes: themes.map(({ code, name, clinical }) => ({ code, name: name.trim(), clinical })),
  specialties: [...new Set(lines(answers.specialties))],
  professions: [...new Set(lines(answers.professions))],
});
