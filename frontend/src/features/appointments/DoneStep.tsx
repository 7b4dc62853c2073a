import { Link } from 'react-router';
import type { Appointment } from '../../api/types';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { whereWords } from './oneToOneWords';

export function DoneStep({ appointment }: { appointment: Appointment }) {
  return (
    <Page title="Your one to one is booked" section="One to one" step="done">
      <SummaryList
        rows={[
          ['When', whenWords(appointment.startsAt, appointment.endsAt)],
          ['With', appointment.tutor.name],
          ['Where', whereWords(appointment)],
        ]}
      />
      <p>
        If you cannot come,{' '}
        <Link to={paths.changeAppointment(appointment.id)}>change the time</Link> or{' '}
        <Link to={paths.appointment(appointment.id)}>cancel it</Link>, even late: another doctor can
        then have the time.
      </p>
      <p>
        <Link to={paths.home}>Go to your home page</Link>
      </p>
    </Page>
  );
}
