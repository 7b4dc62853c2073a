import { Navigate, Route, Routes } from 'react-router';
import { only } from '../identity/RequireLogIn';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { AddCpdPage } from './AddCpdPage';
import { CertificatePage } from './CertificatePage';
import { CertificatesPage } from './CertificatesPage';
import { EditCpdPage } from './EditCpdPage';
import { ReflectPage } from './ReflectPage';
export { VerifyPage } from './VerifyPage';

const Totals = lazyPage(() => import('./TotalsPage'), 'TotalsPage');
const Import = lazyPage(() => import('./ImportCpdPage'), 'ImportCpdPage');
const RecordLearning = lazyPage(() => import('./RecordLearningPage'), 'RecordLearningPage');
const Download = lazyPage(() => import('./DownloadCpdPage'), 'DownloadCpdPage');

/** What a doctor opens after the list of activities: small pages, fetched together in one file, and larger ones of their own. */
export function MorePages() {
  return (
    <Routes>
      <Route path="add" element={only(['led'], <AddCpdPage />)} />
      <Route path="totals" element={<Totals />} />
      <Route path="import" element={only(['led'], <Import />)} />
      <Route path="download" element={<Download />} />
      <Route path="from-recording/:id" element={only(['led'], <RecordLearning />)} />
      <Route path="certificates" element={<CertificatesPage />} />
      <Route path="certificates/:id" element={<CertificatePage />} />
      <Route path=":id" element={only(['led'], <EditCpdPage />)} />
      <Route path=":id/reflection" element={<ReflectPage />} />
      <Route path="*" element={<Navigate to={paths.cpd} replace />} />
    </Routes>
  );
}
