import type { ReactNode } from 'react';
import { describedBy, FieldGroup, HintAndError } from './Field';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: string;
}

interface ChoicesProps {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  inline?: boolean;
  small?: boolean;
}

interface RadiosProps extends ChoicesProps {
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

/** The first choice has the fieldset's own id, so that an error summary leads to it. */
const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

export function Radios({ choices, value, onChange, ...fieldset }: RadiosProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={radiosClass(fieldset)}>
        {choices.map((choice, index) => (
          <RadioItem
            key={choice.value}
            id={choiceId(fieldset.id, index)}
            name={fieldset.id}
            choice={choice}
            checked={value === choice.value}
            onPick={() => onChange(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function radiosClass({ inline, small }: Pick<ChoicesProps, 'inline' | 'small'>): string {
  return ['nhsuk-radios', inline && 'nhsuk-radios--inline', small && 'nhsuk-radios--small']
    .filter(Boolean)
    .join(' ');
}

interface RadioItemProps {
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  onPick: () => void;
}

export function RadioItem({ id, name, choice, checked, onPick }: RadioItemProps) {
  return (
    <div className="nhsuk-radios__item">
      <input
        className="nhsuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={choice.value}
        checked={checked}
        onChange={onPick}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
      />
      <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
        {choice.label}
      </label>
      {choice.hint && (
        <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-item-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

interface CheckboxesProps extends ChoicesProps {
  choices: readonly Choice[];
  value: string[];
  onChange: (value: string[]) => void;
}

export function Checkboxes({ choices, value, onChange, ...fieldset }: CheckboxesProps) {
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <Fieldset {...fieldset}>
      <div className="nhsuk-checkboxes">
        {choices.map((choice, index) => (
          <div className="nhsuk-checkboxes__item" key={choice.value}>
            <input
              className="nhsuk-checkboxes__input"
              id={choiceId(fieldset.id, index)}
              name={fieldset.id}
              type="checkbox"
              value={choice.value}
              checked={value.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <label
              className="nhsuk-label nhsuk-checkboxes__label"
              htmlFor={choiceId(fieldset.id, index)}
            >
              {choice.label}
            </label>
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

export function Fieldset({
  id,
  legend,
  hint,
  error,
  children,
}: ChoicesProps & { children: ReactNode }) {
  return (
    <FieldGroup error={error}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </FieldGroup>
  );
}
