import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { asProblem } from '../../api/problem';
import type { Appointment, MeetingMode, Slot } from '../../api/types';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { FreeTimes, NextFree } from './FreeTimes';
import { LateNote } from './LateNote';
import { RulesNote } from './RulesNote';
import { StatementStep } from './StatementStep';
import { WayChoice } from './WayChoice';
import { isGone, NoneFree } from './TimeStep';
import { useFreeSlots } from './bookingQueries';
import { thisMinute, waysOf } from './oneToOneWords';
import { useAppointment, useOneToOnes } from './queries';
import { useStatement } from './statementQueries';

/** Another time for an appointment, on one page: the old time is given up only with the new one held. */
export function ChangeAppointmentPage() {
  const { id = '' } = useParams();
  const [now] = useState(thisMinute);
  const appointment = useAppointment(id);
  const slots = useFreeSlots(now);
  const statement = useStatement();
  if (statement.data?.acceptedAt === null) return <StatementStep statement={statement} />;
  if (appointment.data && slots.isSuccess && statement.data) {
    return <ChangeForm appointment={appointment.data} slots={slots} />;
  }
  const failed = [appointment, slots, statement].find(({ isError }) => isError);
  return (
    <Page
      title="Change the time"
      section="One to one"
      back={{ to: paths.appointment(id), label: 'Your meeting' }}
    >
      {failed ? (
        <Failed error={failed.error} what="free times" retry={() => void failed.refetch()} />
      ) : (
        <Loading what="free times" />
      )}
    </Page>
  );
}

interface ChangeFormProps {
  appointment: Appointment;
  slots: ReturnType<typeof useFreeSlots>;
}

function ChangeForm({ appointment, slots }: ChangeFormProps) {
  const oneToOnes = useOneToOnes();
  const navigate = useNavigate();
  const [picked, setPicked] = useState<Slot | null>(null);
  const [nextFree, setNextFree] = useState<readonly Slot[]>([]);
  const { id, tutor, topic, message } = appointment;
  const isNoneFree = slots.data?.pages[0]?.items.length === 0;
  const isToldAnew = picked !== null && picked.tutor.id !== tutor.id && (topic ?? message) !== null;
  const form = useForm({
    start: { slot: '', mode: '', tell: [] as string[] },
    check: () => (picked ? [] : [{ field: 'slot', message: 'Select a time' }]),
    send: ({ mode, tell }, key) =>
      oneToOnes.move(key, id, {
        slotId: picked!.id,
        mode: mode as MeetingMode,
        tellTopic: isToldAnew && tell.length > 0,
      }),
    sent: (moved) =>
      navigate(paths.appointment(moved.id), {
        state: { done: 'Your time is changed. The old one is free for someone else.' },
      }),
    refused: (thrown) => {
      const problem = asProblem(thrown);
      if (!isGone(thrown)) return false;
      setNextFree(problem.nextFree);
      setPicked(null);
      form.setErrors([
        {
          field: 'slot',
          message: 'That time has just gone. Select another: you still have your old one.',
        },
      ]);
      return true;
    },
  });

  function pick(slot: Slot) {
    const keeps = waysOf(slot).some(({ mode }) => mode === appointment.mode);
    setPicked(slot);
    form.set('mode', keeps ? appointment.mode : slot.mode);
  }

  return (
    <Page
      title="Change the time"
      section="One to one"
      back={{ to: paths.appointment(id), label: 'Your meeting' }}
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        <p>
          You have {whenWords(appointment.startsAt, appointment.endsAt)} with {tutor.name}. It stays
          yours until you confirm another time.
        </p>
        <LateNote startsAt={appointment.startsAt} />
        {isNoneFree ? (
          <NoneFree />
        ) : (
          <>
            <RulesNote />
            <NextFree slots={nextFree} />
            <FreeTimes
              slots={slots}
              picked={picked?.id ?? ''}
              onPick={pick}
              error={form.errors.find(({ field }) => field === 'slot')?.message}
            />
            {picked && (
              <WayChoice
                time={picked}
                value={form.values.mode}
                onChange={(mode) => form.set('mode', mode)}
              />
            )}
            {isToldAnew && (
              <Checkboxes
                {...form.field('tell')}
                legend={`This is another tutor. What you told ${tutor.name} stays there, unless you select this:`}
                choices={[{ value: 'yes', label: `Tell ${picked.tutor.name} my topic and note` }]}
              />
            )}
            <Button busy={form.busy}>Confirm this time</Button>
          </>
        )}
      </form>
    </Page>
  );
}
