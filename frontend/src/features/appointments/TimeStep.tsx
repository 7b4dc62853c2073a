import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Slot } from '../../api/types';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { FreeTimes, NextFree } from './FreeTimes';
import { RulesNote } from './RulesNote';
import { useFreeSlots } from './bookingQueries';
import { thisMinute } from './oneToOneWords';

interface TimeStepProps {
  chosen: Slot | null;
  /** Set when the time chosen before was taken meanwhile: what the hub offers instead. */
  nextFree: readonly Slot[] | null;
  onChosen: (slot: Slot) => void;
}

export function TimeStep({ chosen, nextFree, onChosen }: TimeStepProps) {
  const [now] = useState(thisMinute);
  const slots = useFreeSlots(now);
  const [picked, setPicked] = useState(nextFree ? null : chosen);
  const [errors, setErrors] = useState<FormError[]>(() => takenMeanwhile(nextFree));
  const isNoneFree = slots.data?.pages[0]?.items.length === 0;

  function next(event: FormEvent) {
    event.preventDefault();
    if (picked) onChosen(picked);
    else setErrors([{ field: 'slot', message: 'Select a time' }]);
  }

  return (
    <Page
      title="Choose a time"
      section="One to one"
      back={{ to: paths.bookOneToOne, label: 'What you would like to talk about' }}
      hasErrors={errors.length > 0}
      step="time"
    >
      {slots.isPending && <Loading what="free times" retry={() => void slots.refetch()} />}
      {slots.isError && (
        <Failed error={slots.error} what="free times" retry={() => void slots.refetch()} />
      )}
      {isNoneFree && <NoneFree />}
      {slots.isSuccess && !isNoneFree && (
        <form onSubmit={next} noValidate>
          <ErrorSummary errors={errors} />
          <RulesNote />
          {nextFree && <NextFree slots={nextFree} />}
          <FreeTimes
            slots={slots}
            picked={picked?.id ?? ''}
            onPick={setPicked}
            error={errors[0]?.message}
          />
          <div>
            <Button>Continue</Button>
          </div>
        </form>
      )}
    </Page>
  );
}

function takenMeanwhile(nextFree: readonly Slot[] | null): FormError[] {
  if (!nextFree) return [];
  return [
    {
      field: 'slot',
      message: 'Someone has just booked that time. Select another: your answers are kept.',
    },
  ];
}

export function NoneFree() {
  return (
    <Empty>
      <p>
        No times are free at the moment. Tutors release new ones, and a time that someone gives up
        is free again at once, so look again tomorrow.
      </p>
      <p>
        If you cannot wait, find <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
    </Empty>
  );
}
