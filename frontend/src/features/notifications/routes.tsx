import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const Notifications = lazyPage(() => import('./NotificationsPage'), 'NotificationsPage');
const EmailSettings = lazyPage(() => import('./EmailSettingsPage'), 'EmailSettingsPage');

export const notificationsRoutes = (
  <>
    <Route path={paths.notifications} element={<Notifications />} />
    <Route path={paths.emailSettings} element={only(['admin'], <EmailSettings />)} />
  </>
);
