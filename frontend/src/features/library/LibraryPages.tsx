import { Outlet, Route, Routes } from 'react-router';
import { mayBeLoggedIn } from '../../api/loggedOut';
import { RequireLogIn } from '../identity/RequireLogIn';
import { useMe } from '../identity/queries';
import { LibraryPage } from './LibraryPage';
import { ResourcePage } from './ResourcePage';

/** The pages of the library: behind the log-in for those who have one, open for everybody else. */
export function LibraryPages() {
  return (
    <Routes>
      <Route element={<WelcomeLogIn />}>
        <Route index element={<LibraryPage />} />
        <Route path=":id" element={<ResourcePage />} />
      </Route>
    </Routes>
  );
}

function WelcomeLogIn() {
  const me = useMe({ ask: false });
  return me.data || (me.isPending && mayBeLoggedIn()) ? <RequireLogIn /> : <Outlet />;
}
