import { Link } from 'react-router';
import type { Appointment } from '../../api/types';
import { dayWords, timesWords } from '../../lib/time';
import { paths } from '../../paths';
import { Tag } from '../../ui/Tag';
import { Empty, Failed, Loading } from '../../ui/states';
import { useKnownMe } from '../identity/queries';
import { whereWords } from './oneToOneWords';
import type { useAppointments } from './queries';

export function AppointmentList({
  appointments,
}: {
  appointments: ReturnType<typeof useAppointments>;
}) {
  const me = useKnownMe();
  if (appointments.isPending) return <Loading what="your appointments" />;
  if (appointments.isError) {
    return (
      <Failed
        error={appointments.error}
        what="your appointments"
        retry={() => void appointments.refetch()}
      />
    );
  }
  if (appointments.data.items.length === 0) {
    return (
      <Empty>
        <p>Nothing is booked. An appointment will be listed here once it is.</p>
      </Empty>
    );
  }
  return (
    <ul className="led-plain-list">
      {appointments.data.items.map((appointment) => (
        <Row key={appointment.id} appointment={appointment} myId={me.id} />
      ))}
    </ul>
  );
}

function Row({ appointment, myId }: { appointment: Appointment; myId: string }) {
  const { doctor, tutor } = appointment;
  const other = doctor.id === myId ? tutor : doctor;
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.appointment(appointment.id)}>
          {dayWords(appointment.startsAt)}
          <br />
          {timesWords(appointment.startsAt, appointment.endsAt)}
        </Link>
      </h3>
      <p className="led-row__facts">
        With {other.name}
        <br />
        {whereWords(appointment)}
      </p>
      {appointment.state === 'cancelled' && (
        <p className="led-row__tags">
          <Tag colour="red">{appointment.late ? 'Cancelled late' : 'Cancelled'}</Tag>
        </p>
      )}
    </li>
  );
}
