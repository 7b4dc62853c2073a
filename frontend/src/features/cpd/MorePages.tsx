import { Navigate, Route, Routes } from 'react-router';
import { paths } from '../../paths';
import { AddCpdPage } from './AddCpdPage';
import { CertificatePage } from './CertificatePage';
import { CertificatesPage } from './CertificatesPage';
import { DownloadCpdPage } from './DownloadCpdPage';
import { EditCpdPage } from './EditCpdPage';
import { ImportCpdPage } from './ImportCpdPage';
import { ReflectPage } from './ReflectPage';
import { TotalsPage } from './TotalsPage';
export { VerifyPage } from './VerifyPage';

/** What a doctor opens after the list of activities: small pages, fetched together in one file. */
export function MorePages() {
  return (
    <Routes>
      <Route path="add" element={<AddCpdPage />} />
      <Route path="totals" element={<TotalsPage />} />
      <Route path="import" element={<ImportCpdPage />} />
      <Route path="download" element={<DownloadCpdPage />} />
      <Route path="certificates" element={<CertificatesPage />} />
      <Route path="certificates/:id" element={<CertificatePage />} />
      <Route path=":id" element={<EditCpdPage />} />
      <Route path=":id/reflection" element={<ReflectPage />} />
      <Route path="*" element={<Navigate to={paths.cpd} replace />} />
    </Routes>
  );
}
