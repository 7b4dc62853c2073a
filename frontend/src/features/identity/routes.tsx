import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Account = lazyPage(() => import('./AccountPage'), 'AccountPage');
const LoggingIn = lazyPage(() => import('./LoggingInPage'), 'LoggingInPage');
const MyActivity = lazyPage(() => import('../audit/MyActivityPage'), 'MyActivityPage');
const Notifications = lazyPage(
  () => import('../notifications/NotificationPages'),
  'NotificationPages',
);

/** What is somebody's own, whatever their role. */
export const accountRoutes = (
  <>
    <Route path={paths.account} element={<Account />} />
    <Route path={paths.loggingIn} element={<LoggingIn />} />
    <Route path={paths.myActivity} element={<MyActivity />} />
    <Route path={`${paths.notifications}/*`} element={<Notifications />} />
  </>
);
