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
const Tutor = lazyPage(() => import('./TutorPages'), 'TutorPages');
const Waiting = lazyPage(() => import('./WaitingPage'), 'WaitingPage');

export const appointmentsRoutes = (
  <>
    <Route path={paths.oneToOne} element={only(['led', 'tutor'], <OneToOne />)} />
    <Route path={paths.bookOneToOne} element={only(['led'], <BookOneToOne />)} />
    <Route path={paths.appointment(':id')} element={only(['led', 'tutor'], <Appointment />)} />
    <Route path={paths.changeAppointment(':id')} element={only(['led'], <ChangeAppointment />)} />
    <Route path={paths.waitingForATime} element={only(['led'], <Waiting />)} />
    <Route path={`${paths.oneToOne}/*`} element={<Tutor />} />
  </>
);
