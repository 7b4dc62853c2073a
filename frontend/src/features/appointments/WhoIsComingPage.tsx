import { useState } from 'react';
import { Link } from 'react-router';
import type { Appointment, Slot } from '../../api/types';
import { londonDate, timesWords, weekdayDateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { useKnownMe } from '../identity/queries';
import { byDay, topics, waysWords, whereWords } from './oneToOneWords';
import { useAppointments, useTutorSlots } from './queries';

/** From the start of the London day, so that this morning's meetings are still on the list. */
function startOfToday(): string {
  return `${londonDate(new Date())}T00:00:00Z`;
}

export function WhoIsComingPage() {
  const me = useKnownMe();
  const [from] = useState(startOfToday);
  const slots = useTutorSlots(me.id, from);
  const appointments = useAppointments(from);
  const [nextDay] = byDay(slots.data?.pages[0]?.items ?? []);
  return (
    <Page
      title="Who is coming"
      section="One to one"
      caption={nextDay && weekdayDateWords(nextDay[0])}
      back={{ to: paths.oneToOne, label: 'One to one' }}
    >
      {(slots.isPending || appointments.isPending) && <Loading what="your next meetings" />}
      {slots.isError && <Failed error={slots.error} what="your times" />}
      {appointments.isError && <Failed error={appointments.error} what="your meetings" />}
      {slots.isSuccess && !nextDay && (
        <Empty>
          <p>
            You have no times ahead. <Link to={paths.releaseTimes}>Release times</Link> so that
            doctors can book.
          </p>
        </Empty>
      )}
      {nextDay && appointments.isSuccess && (
        <>
          <p className="led-screen-only">
            What doctors want to talk about is left out when you print this page.
          </p>
          <Day slots={nextDay[1]} appointments={appointments.data.items} />
          <Button type="button" look="secondary" onClick={() => window.print()}>
            Print this list
          </Button>
        </>
      )}
    </Page>
  );
}

function Day({ slots, appointments }: { slots: Slot[]; appointments: Appointment[] }) {
  return (
    <ul className="led-plain-list">
      {slots.map((slot) => {
        const booked = appointments.find((one) => one.slotId === slot.id && one.state === 'booked');
        return (
          <li className="led-row" key={slot.id}>
            <h2 className="nhsuk-heading-s led-row__heading">
              {timesWords(slot.startsAt, slot.endsAt)}
            </h2>
            <p className="led-row__facts">
              {booked ? (
                <Link to={paths.appointment(booked.id)}>{booked.doctor.name}</Link>
              ) : (
                'Free'
              )}
              <br />
              {booked ? whereWords(booked) : waysWords(slot)}
            </p>
            {booked?.topic && (
              <p className="led-row__facts led-screen-only">{topics[booked.topic]}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
