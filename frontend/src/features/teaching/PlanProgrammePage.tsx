import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { PlanCheck } from './PlanCheck';
import { ProgrammeFields } from './ProgrammeFields';
import { checkProgramme, createFrom, intervals, newProgramme } from './programmeForm';
import { usePlanning } from './programmeQueries';

/** One form, then one page that lists every date before anything is made. */
export function PlanProgrammePage() {
  const planning = usePlanning();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isChecked, setChecked] = useState(false);
  const [skip, setSkip] = useState<string[]>([]);
  const form = useForm({
    start: newProgramme,
    send: (answers, key) => planning.create(key, createFrom(answers, skip)),
    sent: (programme) =>
      navigate(paths.programme(programme.id), { state: { done: 'The drafts are saved' } }),
  });

  function toCheck(event: FormEvent) {
    event.preventDefault();
    const errors = checkProgramme(form.values);
    form.setErrors(errors);
    if (errors.length > 0) return;
    setSkip([]);
    setChecked(true);
    void navigate(`${paths.planProgramme}?step=check`);
  }

  if (search.get('step') === 'check' && isChecked) {
    return <PlanCheck form={form} skip={skip} onSkip={setSkip} />;
  }
  return (
    <Page
      title="Plan a programme"
      section="Teaching"
      back={{ to: paths.programmes, label: 'Programmes' }}
      hasErrors={form.errors.length > 0}
      step="form"
    >
      <p>Each date becomes a draft. You publish them together when they are right.</p>
      <form onSubmit={toCheck} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextField {...form.field('title')} label="Title" maxLength={200} />
        <DateField {...form.field('anchorDate')} label="First date" />
        <Select {...form.field('intervalWeeks')} label="How often" options={intervals} />
        <ProgrammeFields form={form} />
        <Button>Check the dates</Button>
      </form>
    </Page>
  );
}
