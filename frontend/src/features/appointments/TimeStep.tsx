import { useState } from 'react';
import { Link } from 'react-router';
import { asProblem } from '../../api/problem';
import type { Hold, Slot } from '../../api/types';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { FreeTimes, NextFree } from './FreeTimes';
import { RulesNote } from './RulesNote';
import { useFreeSlots } from './bookingQueries';
import { thisMinute } from './oneToOneWords';
import { useOneToOnes } from './queries';

const GONE = {
  field: 'slot',
  message: 'Someone has just taken that time. Select another: your answers are kept.',
};

interface TimeStepProps {
  chosen: Slot | null;
  /** Set when the time chosen before was taken meanwhile: what the hub offers instead. */
  nextFree: readonly Slot[] | null;
  onHeld: (slot: Slot, hold: Hold) => void;
}

export function TimeStep({ chosen, nextFree, onHeld }: TimeStepProps) {
  const [now] = useState(thisMinute);
  const slots = useFreeSlots(now);
  const { hold } = useOneToOnes();
  const [picked, setPicked] = useState(nextFree ? null : chosen);
  const [offered, setOffered] = useState(nextFree ?? []);
  const isNoneFree = slots.data?.pages[0]?.items.length === 0;
  const form = useForm({
    start: {},
    check: () => (picked ? [] : [{ field: 'slot', message: 'Select a time' }]),
    send: () => hold(picked!.id),
    sent: (held) => onHeld(picked!, held),
    refused: (thrown) => {
      const problem = asProblem(thrown);
      if (!isGone(thrown)) return false;
      setOffered(problem.nextFree);
      setPicked(null);
      form.setErrors([GONE]);
      return true;
    },
  });

  const isToChooseAgain = nextFree !== null && picked === null && form.errors.length === 0;
  const errors = isToChooseAgain ? [GONE] : form.errors;

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
        <form onSubmit={form.submit} noValidate>
          <ErrorSummary errors={errors} />
          <RulesNote />
          <NextFree slots={offered} />
          <FreeTimes
            slots={slots}
            picked={picked?.id ?? ''}
            onPick={setPicked}
            error={errors[0]?.message}
          />
          <div>
            <Button busy={form.busy}>Continue</Button>
          </div>
        </form>
      )}
    </Page>
  );
}

/** Whether the time that was asked for went to somebody else, passed, or was withdrawn. */
export function isGone(thrown: unknown): boolean {
  const problem = asProblem(thrown);
  return problem.isMissing || problem.code === 'slot-taken' || problem.code === 'slot-passed';
}

export function NoneFree() {
  return (
    <Empty>
      <p>
        No times are free at the moment. Tutors release new ones, and a time that someone gives up
        goes to the doctors who wait: <Link to={paths.waitingForATime}>ask for a time</Link>.
      </p>
      <p>
        If you cannot wait, find <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
    </Empty>
  );
}
