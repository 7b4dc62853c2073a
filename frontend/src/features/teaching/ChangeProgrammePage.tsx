import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Programme, ProgrammeEffect } from '../../api/types';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { ConfirmEffect } from './ConfirmEffect';
import { ProgrammeFields } from './ProgrammeFields';
import { answersOfProgramme, changeFrom, checkProgramme } from './programmeForm';
import { usePlanning, useProgramme } from './programmeQueries';

export function ChangeProgrammePage() {
  const { id = '' } = useParams();
  const programme = useProgramme(id);
  if (programme.isPending) return <Loading what="the programme" />;
  if (programme.isError) {
    return (
      <Page title="Change the programme" section="Teaching">
        <Failed error={programme.error} what="the programme" />
      </Page>
    );
  }
  return <ChangeForm programme={programme.data} />;
}

/** The first send only asks what would happen; the second does it. */
function ChangeForm({ programme }: { programme: Versioned<Programme> }) {
  const { id } = programme.value;
  const planning = usePlanning();
  const navigate = useNavigate();
  const [effect, setEffect] = useState<ProgrammeEffect | null>(null);
  const form = useForm({
    start: answersOfProgramme(programme.value),
    check: checkProgramme,
    send: (answers) => planning.change(id, programme.etag, changeFrom(answers), effect === null),
    sent: (answer) => {
      if (effect === null) setEffect(answer);
      else void navigate(paths.programme(id), { state: { done: 'The programme is changed' } });
    },
  });
  return (
    <Page
      title="Change the programme"
      section="Teaching"
      back={{ to: paths.programme(id), label: programme.value.title }}
      hasErrors={form.errors.length > 0}
    >
      <p>
        Sessions to come follow. What you changed in one session by hand, and dates you moved, stay
        as they are.
      </p>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        {effect ? (
          <ConfirmEffect
            effect={effect}
            busy={form.busy}
            label="Change the programme"
            onConfirm={() => void form.submit()}
            onBack={() => setEffect(null)}
          />
        ) : (
          <>
            <DateField
              {...form.field('from')}
              label="From which date on (leave empty for all to come)"
            />
            <TextField {...form.field('title')} label="Title" maxLength={200} />
            <ProgrammeFields form={form} />
            <Button busy={form.busy}>Check what changes</Button>
          </>
        )}
      </form>
    </Page>
  );
}
