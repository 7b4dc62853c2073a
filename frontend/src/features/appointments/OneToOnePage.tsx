import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { hasRole, useKnownMe } from '../identity/queries';
import { AppointmentList } from './AppointmentList';
import { RulesNote } from './RulesNote';
import { useAppointmentSettings } from './bookingQueries';
import { openOnes } from './bookingRules';
import { thisMinute } from './oneToOneWords';
import { useAppointments } from './queries';

export function OneToOnePage() {
  const me = useKnownMe();
  const done = (useLocation().state as { done?: string } | null)?.done;
  const [from] = useState(thisMinute);
  const appointments = useAppointments(from);
  return (
    <Page title="One to one" section="One to one">
      {done && <Banner heading={done} />}
      {hasRole(me, 'tutor') && <ForTutors />}
      {hasRole(me, 'led') && (
        <ForDoctors open={openOnes(appointments.data?.items ?? [], me.id).length} />
      )}
      <h2 className="nhsuk-heading-m">
        {hasRole(me, 'led') ? 'Your appointments' : 'Booked with you'}
      </h2>
      <AppointmentList appointments={appointments} />
    </Page>
  );
}

function ForTutors() {
  return (
    <ul className="nhsuk-list">
      <li>
        <Link to={paths.whoIsComing}>Who is coming</Link>
      </li>
      <li>
        <Link to={paths.yourTimes}>Your times</Link>
      </li>
      <li>
        <Link to={paths.releaseTimes}>Release times</Link>
      </li>
      <li>
        <Link to={paths.slotCounts}>How one to ones are used</Link>
      </li>
    </ul>
  );
}

/** @param open how many the doctor has booked */
function ForDoctors({ open }: { open: number }) {
  const rules = useAppointmentSettings().data?.value;
  const isEnough = rules !== undefined && open >= rules.openLimit;
  return (
    <>
      <p>
        Talk with your tutor about your career, your portfolio, or how things are going. Only you
        and that tutor can see what you talk about. Managers and rota staff cannot.
      </p>
      <div className="led-panel led-panel--urgent">
        <p>
          If you cannot wait for an appointment, find <Link to={paths.urgentHelp}>urgent help</Link>
          . If something is wrong at work, <Link to={paths.raiseConcern}>raise a concern</Link>.
        </p>
      </div>
      <RulesNote />
      {isEnough ? (
        <p>To have another time, open your appointment below and change or cancel it.</p>
      ) : (
        <>
          <ButtonLink to={paths.bookOneToOne}>Book a one to one</ButtonLink>
          <p>
            No time that suits you? <Link to={paths.waitingForATime}>Wait for a time</Link>
          </p>
        </>
      )}
    </>
  );
}
