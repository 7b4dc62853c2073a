import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Loading } from '../../ui/states';
import { useLogInEnded } from '../identity/logInState';
import { useMe } from '../identity/queries';
import { Footer } from './Footer';
import { Header } from './Header';
import { OfflineNote } from './OfflineNote';
import { PageCrashed } from './PageCrashed';

/** What every page stands in. */
export function Shell() {
  const { pathname } = useLocation();
  const me = useMe({ ask: false }).data;
  const ended = useLogInEnded();
  return (
    <>
      <a className="nhsuk-skip-link" href="#main" onClick={goToMain}>
        Skip to main content
      </a>
      <Header me={ended ? null : (me?.value ?? null)} />
      <div className="nhsuk-width-container led-body">
        <OfflineNote />
        <main className="nhsuk-main-wrapper led-main" id="main" tabIndex={-1}>
          <PageCrashed key={pathname}>
            <Suspense fallback={<Loading what="the page" />}>
              <Outlet />
            </Suspense>
          </PageCrashed>
        </main>
      </div>
      <Footer />
    </>
  );
}

function goToMain(event: { preventDefault: () => void }) {
  // The address stays as it is: a hash would be another place in the history.
  event.preventDefault();
  document.getElementById('main')?.focus();
}
