import { Navigate, Route, Routes } from 'react-router';
import { paths } from '../../paths';
import { MyEmailsPage } from './MyEmailsPage';
import { NotificationsPage } from './NotificationsPage';

/** How somebody is told, and what they were told. */
export function NotificationPages() {
  return (
    <Routes>
      <Route index element={<NotificationsPage />} />
      <Route path="emails" element={<MyEmailsPage />} />
      <Route path="*" element={<Navigate to={paths.notifications} replace />} />
    </Routes>
  );
}
