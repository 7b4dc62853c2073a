import { Suspense, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import type { Appointment } from '../../api/types';
import { lazyPage } from '../../lazyPage';
import { dayWords, timesWords, whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useKnownMe } from '../identity/queries';
import { AnotherWay } from './AnotherWay';
import { LateNote } from './LateNote';
import { NextTimes } from './NextTimes';
import { modes, topics, whereWords } from './oneToOneWords';
import { useAppointment, useOneToOnes } from './queries';

const MeetingPart = lazyPage(() => import('./MeetingPart'), 'MeetingPart');
const EarlierNotes = lazyPage(() => import('./EarlierNotes'), 'EarlierNotes');

export function AppointmentPage() {
  const { id = '' } = useParams();
  const appointment = useAppointment(id);
  return (
    <Page
      title="Your meeting"
      section="One to one"
      back={{ to: paths.oneToOne, label: 'One to one' }}
    >
      {appointment.isPending && <Loading what="your meeting" />}
      {appointment.isError && (
        <Failed
          error={appointment.error}
          what="your meeting"
          retry={() => void appointment.refetch()}
        />
      )}
      {appointment.data && <Facts appointment={appointment.data} />}
    </Page>
  );
}

function Facts({ appointment }: { appointment: Appointment }) {
  const isCancelled = appointment.state === 'cancelled';
  const [now] = useState(() => new Date());
  const [isJustCancelled, setJustCancelled] = useState(false);
  const [isJustChosen, setJustChosen] = useState(false);
  const me = useKnownMe();
  const done = (useLocation().state as { done?: string } | null)?.done;
  const isAhead = !isCancelled && new Date(appointment.startsAt) > now;
  return (
    <>
      {done && !isCancelled && <Banner heading={done} />}
      {isJustChosen && !isCancelled && (
        <Banner heading={`You meet ${modes[appointment.mode].toLowerCase()}`} />
      )}
      {isJustCancelled && <Banner heading="Cancelled. The time is free again." />}
      {isCancelled && !isJustCancelled && <GivenUp appointment={appointment} />}
      <SummaryList
        rows={[
          ['When', whenWords(appointment.startsAt, appointment.endsAt)],
          ['Doctor', appointment.doctor.name],
          ['Tutor', appointment.tutor.name],
          ['Where', whereWords(appointment)],
          [
            'Topic',
            appointment.topic
              ? topics[appointment.topic]
              : appointment.detailsRemovedAt
                ? 'Not kept any more'
                : 'Not given',
          ],
          [
            'Message',
            appointment.message && <span className="led-lines">{appointment.message}</span>,
          ],
        ]}
      />
      <p>
        Only {appointment.doctor.name} and {appointment.tutor.name} can see this page.
      </p>
      {appointment.detailsRemovedAt && (
        <p>
          Your trust keeps what is said in a meeting for a time only. It was removed on{' '}
          {dayWords(appointment.detailsRemovedAt)}.
        </p>
      )}
      {isAhead && me.id === appointment.doctor.id && (
        <>
          <AnotherWay appointment={appointment} onChosen={() => setJustChosen(true)} />
          <ButtonLink to={paths.changeAppointment(appointment.id)}>Change the time</ButtonLink>
        </>
      )}
      {isAhead && <Cancel appointment={appointment} onCancelled={() => setJustCancelled(true)} />}
      <Suspense>
        <EarlierNotes appointment={appointment} />
        <MeetingPart appointment={appointment} isOn={!isCancelled && !isAhead} />
      </Suspense>
    </>
  );
}

function GivenUp({ appointment }: { appointment: Appointment }) {
  const me = useKnownMe();
  const { cancelledAt, cancelledBy, doctor, late } = appointment;
  if (cancelledBy === 'tutor' && me.id === doctor.id) {
    return (
      <div className="led-panel led-panel--problem">
        <p>
          Your tutor cannot be there, and had to give up this time. You have done nothing wrong.
        </p>
        <NextTimes />
      </div>
    );
  }
  return (
    <div className="led-panel led-panel--problem">
      <p>
        This meeting was cancelled on {dayWords(cancelledAt!)}
        {late && ', late'}.
      </p>
    </div>
  );
}

interface CancelProps {
  appointment: Appointment;
  onCancelled: () => void;
}

function Cancel({ appointment, onCancelled }: CancelProps) {
  const oneToOnes = useOneToOnes();
  const [isAsking, setAsking] = useState(false);
  const cancel = useAction((key) => oneToOnes.cancel(key, appointment.id), onCancelled);
  if (!isAsking) {
    return (
      <Button type="button" look="secondary" onClick={() => setAsking(true)}>
        Cancel this meeting
      </Button>
    );
  }
  return (
    <div className="led-panel">
      <p className="nhsuk-heading-s">
        Cancel {timesWords(appointment.startsAt, appointment.endsAt)} on{' '}
        {dayWords(appointment.startsAt)}?
      </p>
      <LateNote startsAt={appointment.startsAt} />
      <p>Someone else can then book this time. You do not have to give a reason.</p>
      <ActionProblem problem={cancel.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={cancel.busy} onClick={() => cancel.run()}>
          Yes, cancel it
        </Button>
        <Button type="button" look="secondary" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
