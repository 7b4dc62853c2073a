import { Navigate, Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Answers = lazyPage(() => import('./AnswerPages'), 'AnswerPages');
const Board = lazyPage(() => import('./BoardPage'), 'BoardPage');
const OneToOnes = lazyPage(() => import('./OneToOneReportPage'), 'OneToOneReportPage');
const Pathways = lazyPage(() => import('./PathwayReportPage'), 'PathwayReportPage');
const Programme = lazyPage(() => import('./ReportsPage'), 'ReportsPage');
const ProtectedTime = lazyPage(() => import('./ProtectedTimePage'), 'ProtectedTimePage');

/** What the trust shows its board. */
export function ReportPages() {
  return (
    <Routes>
      <Route index element={<Programme />} />
      <Route path="you-said/*" element={<Answers />} />
      <Route path="board" element={<Board />} />
      <Route path="one-to-ones" element={<OneToOnes />} />
      <Route path="pathways" element={<Pathways />} />
      <Route path="protected-time" element={<ProtectedTime />} />
      <Route path="*" element={<Navigate to={paths.reports} replace />} />
    </Routes>
  );
}
