import { Suspense } from 'react';
import { Link } from 'react-router';
import { toTheMinute, whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Card } from '../../ui/Card';
import { Failed, Loading } from '../../ui/states';
import { useAppointments } from '../appointments/queries';
import { creditWords, GUIDANCE_CREDITS } from '../cpd/cpdWords';
import { useCpdSummary } from '../cpd/queries';
import { useKnownMe } from '../identity/queries';
import { useNow } from '../../ui/useNow';
import { useSessions } from '../teaching/queries';
import { lazyPage } from '../../lazyPage';
import { OneThingCard } from './OneThingCard';
import { isNew, oneThing } from './oneThing';

const OfferedTime = lazyPage(() => import('../appointments/OfferedTime'), 'OfferedTime');

/** Teaching that began today is still to be checked in to. */
const A_DAY_OF_TEACHING = 10 * 3_600_000;

export function DoctorHome({ now }: { now: Date }) {
  const me = useKnownMe();
  const from = toTheMinute(now);
  const time = useNow();
  const sessions = useSessions({ from: toTheMinute(new Date(now.getTime() - A_DAY_OF_TEACHING)) });
  const appointments = useAppointments(from);
  const summary = useCpdSummary();

  const failed = [sessions, appointments].find(({ isError }) => isError);
  if (failed) {
    return <Failed error={failed.error} what="your day" retry={() => void failed.refetch()} />;
  }
  if (!sessions.data || !appointments.data || summary.isPending) return <Loading what="your day" />;

  const day = {
    now: time,
    sessions: sessions.data.pages.flatMap((page) => page.items),
    appointments: appointments.data.items,
    cpd: summary.data ?? null,
  };
  const thing = oneThing(day);
  const meeting = day.appointments.find(({ state }) => state === 'booked');
  const lost = day.appointments.find(
    ({ cancelledBy, doctor }) => cancelledBy === 'tutor' && doctor.id === me.id,
  );
  return (
    <>
      <Suspense>
        <OfferedTime />
      </Suspense>
      <OneThingCard thing={thing} />
      {isNew(day) && thing.kind !== 'start-here' && (
        <p>
          Start here: <Link to={paths.collection('new-to-the-nhs')}>new to the NHS</Link>, or follow
          a <Link to={paths.pathways}>pathway</Link>
        </p>
      )}
      {thing.kind !== 'my-meeting' && (
        <Card heading="Your one to one">
          {meeting ? (
            <p>
              <Link to={paths.appointment(meeting.id)}>
                {whenWords(meeting.startsAt, meeting.endsAt)}
              </Link>
              , with {meeting.tutor.name}
            </p>
          ) : (
            <p>
              {lost ? (
                <>
                  Your tutor had to give up{' '}
                  <Link to={paths.appointment(lost.id)}>
                    {whenWords(lost.startsAt, lost.endsAt)}
                  </Link>
                  .{' '}
                </>
              ) : (
                'Nothing is booked. '
              )}
              <Link to={paths.bookOneToOne}>Book a one to one</Link>
            </p>
          )}
        </Card>
      )}
      <Card heading="Your CPD">
        {summary.data ? (
          <p>
            <Link to={paths.cpd}>
              {creditWords(summary.data.credits)} of {GUIDANCE_CREDITS}
            </Link>{' '}
            in your appraisal year. {GUIDANCE_CREDITS} is guidance from the Academy of Medical Royal
            Colleges.
          </p>
        ) : (
          <Failed error={summary.error} what="your CPD" retry={() => void summary.refetch()} />
        )}
        {me.appraisalMonth === null && (
          <p>
            <Link to={paths.account}>Say when your appraisal year starts</Link>, so that the total
            is right.
          </p>
        )}
      </Card>
    </>
  );
}
