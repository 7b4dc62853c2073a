import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Notifications = lazyPage(() => import('./NotificationsPage'), 'NotificationsPage');

export const notificationsRoutes = <Route path={paths.notifications} element={<Notifications />} />;
