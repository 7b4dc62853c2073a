import { Button, TextButton } from '../../ui/Button';
import { Checkboxes, Fieldset } from '../../ui/Choices';
import { TextField } from '../../ui/TextField';
import type { FormError } from '../../ui/formErrors';
import { themeField, type ThemeRow } from './settingsForm';

const CLINICAL = 'clinical';

interface ThemesPartProps {
  themes: ThemeRow[];
  onChange: (themes: ThemeRow[]) => void;
  errors: FormError[];
}

/** The trust's themes. One that is removed stays with the sessions that have it. */
export function ThemesPart({ themes, onChange, errors }: ThemesPartProps) {
  const change = (index: number, to: Partial<ThemeRow>) =>
    onChange(themes.map((theme, at) => (at === index ? { ...theme, ...to } : theme)));
  return (
    <Fieldset
      id="themes"
      legend="Themes"
      hint="Sessions that have a theme keep it when you remove it here."
      error={errors.find(({ field }) => field === 'themes')?.message}
    >
      {themes.map((theme, index) => (
        <div className="led-row" key={theme.code ?? `new ${index}`}>
          <TextField
            id={themeField(index)}
            label={`Theme ${index + 1}`}
            maxLength={60}
            value={theme.name}
            onChange={(name) => change(index, { name })}
            error={errors.find(({ field }) => field === themeField(index))?.message}
          />
          <Checkboxes
            id={`${themeField(index)}-nature`}
            legend={
              <span className="nhsuk-u-visually-hidden">What kind of CPD theme {index + 1} is</span>
            }
            choices={[{ value: CLINICAL, label: 'Counts as clinical CPD' }]}
            value={theme.clinical ? [CLINICAL] : []}
            onChange={(chosen) => change(index, { clinical: chosen.includes(CLINICAL) })}
          />
          {themes.length > 1 && (
            <TextButton onClick={() => onChange(themes.filter((_, at) => at !== index))}>
              Remove
              <span className="nhsuk-u-visually-hidden"> {theme.name || `theme ${index + 1}`}</span>
            </TextButton>
          )}
        </div>
      ))}
      <Button
        type="button"
        look="secondary"
        onClick={() => onChange([...themes, { code: null, name: '', clinical: false }])}
      >
        Add a theme
      </Button>
    </Fieldset>
  );
}
