import { Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { only } from '../identity/RequireLogIn';

const Demand = lazyPage(() => import('./DemandPage'), 'DemandPage');
const NotFound = lazyPage(() => import('../hub/NotFoundPage'), 'NotFoundPage');
const ReleaseTimes = lazyPage(() => import('./ReleaseTimesPage'), 'ReleaseTimesPage');
const WhoIsComing = lazyPage(() => import('./WhoIsComingPage'), 'WhoIsComingPage');
const YourTimes = lazyPage(() => import('./YourTimesPage'), 'YourTimesPage');

/** What belongs to offering times; how many are used is for the education team too. */
export function TutorPages() {
  return (
    <Routes>
      <Route path="who-is-coming" element={only(['tutor'], <WhoIsComing />)} />
      <Route path="times" element={only(['tutor'], <YourTimes />)} />
      <Route path="times/release" element={only(['tutor'], <ReleaseTimes />)} />
      <Route path="use" element={only(['tutor', 'admin'], <Demand />)} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
