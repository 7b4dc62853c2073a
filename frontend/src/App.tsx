import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import type { Role } from './api/types';
import { Shell } from './features/hub/Shell';
import { StartPage } from './features/hub/StartPage';
import { RequireLogIn, RequireRole } from './features/identity/RequireLogIn';
import { lazyPage } from './lazyPage';
import { paths } from './paths';

const LogIn = lazyPage(() => import('./features/identity/LogInPage'), 'LogInPage');
const Account = lazyPage(() => import('./features/identity/AccountPage'), 'AccountPage');
const Home = lazyPage(() => import('./features/home/HomePage'), 'HomePage');
const Teaching = lazyPage(() => import('./features/teaching/TeachingPage'), 'TeachingPage');
const Session = lazyPage(() => import('./features/teaching/SessionPage'), 'SessionPage');
const NewSession = lazyPage(() => import('./features/teaching/NewSessionPage'), 'NewSessionPage');
const EditSession = lazyPage(
  () => import('./features/teaching/EditSessionPage'),
  'EditSessionPage',
);
const CancelSession = lazyPage(
  () => import('./features/teaching/CancelSessionPage'),
  'CancelSessionPage',
);
const CheckIn = lazyPage(() => import('./features/teaching/CheckInPage'), 'CheckInPage');
const Present = lazyPage(() => import('./features/teaching/PresentPage'), 'PresentPage');
const Register = lazyPage(() => import('./features/teaching/RegisterPage'), 'RegisterPage');
const OneToOne = lazyPage(() => import('./features/appointments/OneToOnePage'), 'OneToOnePage');
const BookOneToOne = lazyPage(
  () => import('./features/appointments/BookOneToOnePage'),
  'BookOneToOnePage',
);
const Appointment = lazyPage(
  () => import('./features/appointments/AppointmentPage'),
  'AppointmentPage',
);
const WhoIsComing = lazyPage(
  () => import('./features/appointments/WhoIsComingPage'),
  'WhoIsComingPage',
);
const YourTimes = lazyPage(() => import('./features/appointments/YourTimesPage'), 'YourTimesPage');
const ReleaseTimes = lazyPage(
  () => import('./features/appointments/ReleaseTimesPage'),
  'ReleaseTimesPage',
);
const Library = lazyPage(() => import('./features/library/LibraryPage'), 'LibraryPage');
const Resource = lazyPage(() => import('./features/library/ResourcePage'), 'ResourcePage');
const Cpd = lazyPage(() => import('./features/cpd/CpdPage'), 'CpdPage');
const AddCpd = lazyPage(() => import('./features/cpd/AddCpdPage'), 'AddCpdPage');
const EditCpd = lazyPage(() => import('./features/cpd/EditCpdPage'), 'EditCpdPage');
const UrgentHelp = lazyPage(() => import('./features/help/UrgentHelpPage'), 'UrgentHelpPage');
const RaiseConcern = lazyPage(() => import('./features/help/RaiseConcernPage'), 'RaiseConcernPage');
const Accessibility = lazyPage(
  () => import('./features/hub/AccessibilityPage'),
  'AccessibilityPage',
);
const Privacy = lazyPage(() => import('./features/hub/PrivacyPage'), 'PrivacyPage');
const TrialMailbox = lazyPage(() => import('./features/hub/TrialMailboxPage'), 'TrialMailboxPage');
const NotFound = lazyPage(() => import('./features/hub/NotFoundPage'), 'NotFoundPage');

const only = (roles: Role[], page: ReactNode) => <RequireRole roles={roles}>{page}</RequireRole>;

export function App() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path={paths.start} element={<StartPage />} />
        <Route path={paths.logIn()} element={<LogIn />} />
        <Route path={paths.urgentHelp} element={<UrgentHelp />} />
        <Route path={paths.raiseConcern} element={<RaiseConcern />} />
        <Route path={paths.accessibility} element={<Accessibility />} />
        <Route path={paths.privacy} element={<Privacy />} />
        <Route path={paths.trialMailbox()} element={<TrialMailbox />} />
        <Route element={<RequireLogIn />}>
          <Route path={paths.home} element={<Home />} />
          <Route path={paths.account} element={<Account />} />
          <Route path={paths.teaching} element={<Teaching />} />
          <Route path={paths.newSession} element={only(['admin'], <NewSession />)} />
          <Route path={paths.session(':id')} element={<Session />} />
          <Route path={paths.editSession(':id')} element={only(['admin'], <EditSession />)} />
          <Route path={paths.cancelSession(':id')} element={only(['admin'], <CancelSession />)} />
          <Route path={paths.checkIn(':id')} element={only(['led'], <CheckIn />)} />
          <Route path={paths.checkInLink(':code')} element={only(['led'], <CheckIn />)} />
          <Route path={paths.present(':id')} element={only(['admin'], <Present />)} />
          <Route path={paths.register(':id')} element={only(['admin'], <Register />)} />
          <Route path={paths.oneToOne} element={only(['led', 'tutor'], <OneToOne />)} />
          <Route path={paths.bookOneToOne} element={only(['led'], <BookOneToOne />)} />
          <Route
            path={paths.appointment(':id')}
            element={only(['led', 'tutor'], <Appointment />)}
          />
          <Route path={paths.whoIsComing} element={only(['tutor'], <WhoIsComing />)} />
          <Route path={paths.yourTimes} element={only(['tutor'], <YourTimes />)} />
          <Route path={paths.releaseTimes} element={only(['tutor'], <ReleaseTimes />)} />
          <Route path={paths.library} element={<Library />} />
          <Route path={paths.resource(':id')} element={<Resource />} />
          <Route path={paths.cpd} element={only(['led'], <Cpd />)} />
          <Route path={paths.addCpd} element={only(['led'], <AddCpd />)} />
          <Route path={paths.editCpd(':id')} element={only(['led'], <EditCpd />)} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
