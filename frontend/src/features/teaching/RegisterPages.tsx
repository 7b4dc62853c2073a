import { Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';

const Register = lazyPage(() => import('./RegisterPage'), 'RegisterPage');
const RegisterHistory = lazyPage(() => import('./RegisterHistoryPage'), 'RegisterHistoryPage');
const RegisterSheet = lazyPage(() => import('./RegisterSheetPage'), 'RegisterSheetPage');
const ImportReport = lazyPage(() => import('./ImportReportPage'), 'ImportReportPage');
const NotFound = lazyPage(() => import('../hub/NotFoundPage'), 'NotFoundPage');

/** A session's register: only the education team has to know where these pages are. */
export function RegisterPages() {
  return (
    <Routes>
      <Route index element={<Register />} />
      <Route path="history" element={<RegisterHistory />} />
      <Route path="sheet" element={<RegisterSheet />} />
      <Route path="import" element={<ImportReport />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
