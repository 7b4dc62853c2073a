import { Route, Routes } from 'react-router';
import { appointmentsRoutes } from './features/appointments/routes';
import { cpdRoutes, openCpdRoutes } from './features/cpd/routes';
import { homeRoutes } from './features/home/routes';
import { libraryRoutes, openLibraryRoutes } from './features/library/routes';
import { teachingRoutes } from './features/teaching/routes';
import { Shell } from './features/hub/Shell';
import { only, RequireLogIn } from './features/identity/RequireLogIn';
import { lazyPage } from './lazyPage';
import { paths } from './paths';

const Start = lazyPage(() => import('./features/hub/StartPage'), 'StartPage');
const LogIn = lazyPage(() => import('./features/identity/LogInPage'), 'LogInPage');
const UrgentHelp = lazyPage(() => import('./features/help/UrgentHelpPage'), 'UrgentHelpPage');
const RaiseConcern = lazyPage(() => import('./features/help/RaiseConcernPage'), 'RaiseConcernPage');
const Accessibility = lazyPage(
  () => import('./features/hub/AccessibilityPage'),
  'AccessibilityPage',
);
const Privacy = lazyPage(() => import('./features/hub/PrivacyPage'), 'PrivacyPage');
const TrialMailbox = lazyPage(() => import('./features/hub/TrialMailboxPage'), 'TrialMailboxPage');
const Account = lazyPage(() => import('./features/identity/AccountPages'), 'AccountPages');
const Manage = lazyPage(() => import('./ManagePages'), 'ManagePages');
const NotFound = lazyPage(() => import('./features/hub/NotFoundPage'), 'NotFoundPage');

/** What everybody can open; every feature brings the pages behind the log-in. */
export function App() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path={paths.start} element={<Start />} />
        <Route path={paths.logIn()} element={<LogIn />} />
        <Route path={paths.urgentHelp} element={<UrgentHelp />} />
        <Route path={paths.raiseConcern} element={<RaiseConcern />} />
        <Route path={paths.accessibility} element={<Accessibility />} />
        <Route path={paths.privacy} element={<Privacy />} />
        <Route path={paths.trialMailbox()} element={<TrialMailbox />} />
        {openCpdRoutes}
        {openLibraryRoutes}
        <Route element={<RequireLogIn />}>
          {homeRoutes}
          <Route path={`${paths.account}/*`} element={<Account />} />
          {teachingRoutes}
          {appointmentsRoutes}
          {libraryRoutes}
          {cpdRoutes}
          <Route path={`${paths.manage}/*`} element={only(['admin'], <Manage />)} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
