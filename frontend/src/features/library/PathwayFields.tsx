import { useState } from 'react';
import { Button, TextButton } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import type { useForm } from '../../ui/useForm';
import { StepFields } from './StepFields';
import { movedUp, newStep, type PathwayAnswers, type StepAnswers } from './pathwayForm';

type Form = Pick<ReturnType<typeof useForm<PathwayAnswers, unknown>>, 'field'>;

export function PathwayFields({ form }: { form: Form }) {
  return (
    <>
      <TextField {...form.field('title')} label="Title" maxLength={100} />
      <TextArea {...form.field('summary')} label="Summary" hint="Who it is for" limit={1000} />
      <Steps {...form.field('steps')} />
      <DateField {...form.field('correctAsAt')} label="Day on which all of it was checked" />
      <DateField {...form.field('reviewBy')} label="Review it by" />
      <Checkboxes
        {...form.field('published')}
        legend="Who can see it"
        choices={[{ value: 'yes', label: 'Everyone who is logged in' }]}
        hint="Until then only the education team sees it."
      />
    </>
  );
}

interface StepsProps {
  id: string;
  value: StepAnswers[];
  onChange: (steps: StepAnswers[]) => void;
}

/** The steps in their order, of which one at a time is open to be changed. */
function Steps({ id, value: steps, onChange }: StepsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState(0);

  function add() {
    const key = `new-${added}`;
    setAdded(added + 1);
    onChange([...steps, newStep(key, steps.at(-1)?.part ?? '')]);
    setOpen(key);
  }

  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id} tabIndex={-1}>
        Steps
      </h2>
      {steps.length === 0 && <p>None yet.</p>}
      <ol className="led-plain-list">
        {steps.map((step, index) => (
          <li className="led-row" key={step.key}>
            <Heading step={step} number={index + 1} />
            <div className="led-row__facts">
              <TextButton onClick={() => setOpen(open === step.key ? null : step.key)}>
                {open === step.key ? 'Close' : 'Change'}
                <Hidden step={step} number={index + 1} />
              </TextButton>{' '}
              {index > 0 && (
                <TextButton onClick={() => onChange(movedUp(steps, index))}>
                  Move up
                  <Hidden step={step} number={index + 1} />
                </TextButton>
              )}{' '}
              <TextButton onClick={() => onChange(steps.filter((other) => other !== step))}>
                Take out
                <Hidden step={step} number={index + 1} />
              </TextButton>
            </div>
            {open === step.key && (
              <StepFields
                step={step}
                onChange={(changed) =>
                  onChange(steps.map((other) => (other === step ? changed : other)))
                }
              />
            )}
          </li>
        ))}
      </ol>
      <Button type="button" look="secondary" onClick={add}>
        Add a step
      </Button>
    </section>
  );
}

interface OfStep {
  step: StepAnswers;
  number: number;
}

function Heading({ step, number }: OfStep) {
  return (
    <h3 className="nhsuk-heading-s led-row__heading">
      {step.part && <span className="nhsuk-caption-m">{step.part}</span>}
      {number}. {step.title || 'New step'}
    </h3>
  );
}

function Hidden({ step, number }: OfStep) {
  return (
    <span className="nhsuk-u-visually-hidden">
      {' '}
      step {number}, {step.title}
    </span>
  );
}
