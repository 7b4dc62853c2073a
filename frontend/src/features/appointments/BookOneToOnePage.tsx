import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { asProblem } from '../../api/problem';
import type { Appointment, Hold, MeetingMode, Slot, Topic } from '../../api/types';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { useForm } from '../../ui/useForm';
import { CheckStep } from './CheckStep';
import { DoneStep } from './DoneStep';
import { StatementStep } from './StatementStep';
import { isGone, TimeStep } from './TimeStep';
import { TopicStep } from './TopicStep';
import { useOneToOnes } from './queries';
import { useStatement, useStatementWrites } from './statementQueries';

type Step = 'topic' | 'time' | 'check' | 'done';

/**
 * The confidentiality statement unless it is accepted, then topic, time, check, done. The answers live
 * in this page's memory alone: what someone wants to talk about goes into no address and no storage.
 */
export function BookOneToOnePage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const oneToOnes = useOneToOnes();
  const statement = useStatement();
  const { readAgain } = useStatementWrites();
  const [slot, setSlot] = useState<Slot | null>(null);
  const [hold, setHold] = useState<Hold | null>(null);
  const [booked, setBooked] = useState<Appointment | null>(null);
  const [nextFree, setNextFree] = useState<readonly Slot[] | null>(null);
  const step = (search.get('step') ?? 'topic') as Step;
  const goTo = (next: Step) => navigate(`${paths.bookOneToOne}?step=${next}`);

  const form = useForm({
    start: { topic: '', message: '', mode: '' },
    send: ({ topic, message, mode }) =>
      oneToOnes.book(slot!.id, {
        topic: (topic || null) as Topic | null,
        message: orNull(message),
        mode: mode as MeetingMode,
      }),
    sent: (appointment) => {
      setBooked(appointment);
      void navigate(`${paths.bookOneToOne}?step=done`, { replace: true });
    },
    refused: (thrown) => {
      const problem = asProblem(thrown);
      if (problem.code === 'statement-not-accepted') {
        void readAgain();
        return true;
      }
      if (!isGone(thrown)) return false;
      setNextFree(problem.nextFree);
      void navigate(`${paths.bookOneToOne}?step=time`, { replace: true });
      return true;
    },
  });

  if (step === 'done' && booked) return <DoneStep appointment={booked} />;
  if (!statement.data?.acceptedAt) return <StatementStep statement={statement} />;
  if (step === 'check' && slot && hold) {
    return <CheckStep form={form} slot={slot} heldUntil={hold.until} />;
  }
  if (step === 'time') {
    return (
      <TimeStep
        chosen={slot}
        nextFree={nextFree}
        onHeld={(time, held) => {
          setSlot(time);
          form.set('mode', time.mode);
          setHold(held);
          setNextFree(null);
          void goTo('check');
        }}
      />
    );
  }
  if (step !== 'topic') return <Navigate to={paths.bookOneToOne} replace />;
  return <TopicStep form={form} onContinue={() => goTo('time')} />;
}
