import { Outlet, Route, Routes } from 'react-router';
import { mayBeLoggedIn } from '../../api/loggedOut';
import { lazyPage } from '../../lazyPage';
import { only, RequireLogIn } from '../identity/RequireLogIn';
import { useMe } from '../identity/queries';
import { LibraryPage } from './LibraryPage';
import { ResourcePage } from './ResourcePage';

const Mine = lazyPage(() => import('./MyResourcesPage'), 'MyResourcesPage');
const Missed = lazyPage(() => import('./MissedPage'), 'MissedPage');
const Tell = lazyPage(() => import('./TellEditorsPage'), 'TellEditorsPage');
const Reports = lazyPage(() => import('./ReportsPage'), 'ReportsPage');
const Upkeep = lazyPage(() => import('./UpkeepPage'), 'UpkeepPage');

/** The pages of the library: behind the log-in for those who have one, open for everybody else. */
export function LibraryPages() {
  return (
    <Routes>
      <Route element={<WelcomeLogIn />}>
        <Route index element={<LibraryPage />} />
        <Route path=":id" element={<ResourcePage />} />
      </Route>
      <Route element={<RequireLogIn />}>
        <Route path="saved" element={<Mine />} />
        <Route path="missed" element={only(['led'], <Missed />)} />
        <Route path="tell" element={<Tell />} />
        <Route path="reports" element={only(['admin'], <Reports />)} />
        <Route path="upkeep" element={only(['admin'], <Upkeep />)} />
      </Route>
    </Routes>
  );
}

function WelcomeLogIn() {
  const me = useMe({ ask: false });
  return me.data || (me.isPending && mayBeLoggedIn()) ? <RequireLogIn /> : <Outlet />;
}
