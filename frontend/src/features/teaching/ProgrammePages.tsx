import { Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';

const Programmes = lazyPage(() => import('./ProgrammesPage'), 'ProgrammesPage');
const PlanProgramme = lazyPage(() => import('./PlanProgrammePage'), 'PlanProgrammePage');
const Programme = lazyPage(() => import('./ProgrammePage'), 'ProgrammePage');
const ChangeProgramme = lazyPage(() => import('./ChangeProgrammePage'), 'ChangeProgrammePage');
const ProgrammeDate = lazyPage(() => import('./ProgrammeDatePage'), 'ProgrammeDatePage');
const AddProgrammeDate = lazyPage(() => import('./AddProgrammeDatePage'), 'AddProgrammeDatePage');
const AttendanceRates = lazyPage(() => import('./AttendanceRatesPage'), 'AttendanceRatesPage');
const NotFound = lazyPage(() => import('../hub/NotFoundPage'), 'NotFoundPage');

/** Planning a term: only the education team has to know where these pages are. */
export function ProgrammePages() {
  return (
    <Routes>
      <Route index element={<Programmes />} />
      <Route path="new" element={<PlanProgramme />} />
      <Route path="attendance" element={<AttendanceRates />} />
      <Route path=":id" element={<Programme />} />
      <Route path=":id/change" element={<ChangeProgramme />} />
      <Route path=":id/add-a-date" element={<AddProgrammeDate />} />
      <Route path=":id/dates/:date" element={<ProgrammeDate />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
