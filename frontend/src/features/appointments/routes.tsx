import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const OneToOne = lazyPage(() => import('./OneToOnePage'), 'OneToOnePage');
const BookOneToOne = lazyPage(() => import('./BookOneToOnePage'), 'BookOneToOnePage');
const Appointment = lazyPage(() => import('./AppointmentPage'), 'AppointmentPage');
const ChangeAppointment = lazyPage(
  () => import('./ChangeAppointmentPage'),
  'ChangeAppointmentPage',
);
const WhoIsComing = lazyPage(() => import('./WhoIsComingPage'), 'WhoIsComingPage');
const YourTimes = lazyPage(() => import('./YourTimesPage'), 'YourTimesPage');
const ReleaseTimes = lazyPage(() => import('./ReleaseTimesPage'), 'ReleaseTimesPage');
const Waiting = lazyPage(() => import('./WaitingPage'), 'WaitingPage');
const Demand = lazyPage(() => import('./DemandPage'), 'DemandPage');

export const appointmentsRoutes = (
  <>
    <Route path={paths.oneToOne} element={only(['led', 'tutor'], <OneToOne />)} />
    <Route path={paths.bookOneToOne} element={only(['led'], <BookOneToOne />)} />
    <Route path={paths.appointment(':id')} element={only(['led', 'tutor'], <Appointment />)} />
    <Route path={paths.changeAppointment(':id')} element={only(['led'], <ChangeAppointment />)} />
    <Route path={paths.waitingForATime} element={only(['led'], <Waiting />)} />
    <Route path={paths.whoIsComing} element={only(['tutor'], <WhoIsComing />)} />
    <Route path={paths.yourTimes} element={only(['tutor'], <YourTimes />)} />
    <Route path={paths.slotCounts} element={only(['tutor', 'admin'], <Demand />)} />
    <Route path={paths.releaseTimes} element={only(['tutor'], <ReleaseTimes />)} />
  </>
);
