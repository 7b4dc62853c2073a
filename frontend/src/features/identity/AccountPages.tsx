import { Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { AccountPage } from './AccountPage';
import { MyDataPage } from './MyDataPage';

const ChangeEmail = lazyPage(() => import('./ChangeEmailPage'), 'ChangeEmailPage');
const LoggingIn = lazyPage(() => import('./LoggingInPage'), 'LoggingInPage');
const MyActivity = lazyPage(() => import('../audit/MyActivityPage'), 'MyActivityPage');
const NotFound = lazyPage(() => import('../hub/NotFoundPage'), 'NotFoundPage');
const Notifications = lazyPage(
  () => import('../notifications/NotificationPages'),
  'NotificationPages',
);

/** What is somebody's own, whatever their role. */
export function AccountPages() {
  return (
    <Routes>
      <Route index element={<AccountPage />} />
      <Route path="logging-in" element={<LoggingIn />} />
      <Route path="email" element={<ChangeEmail />} />
      <Route path="activity" element={<MyActivity />} />
      <Route path="data" element={<MyDataPage />} />
      <Route path="notifications/*" element={<Notifications />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
