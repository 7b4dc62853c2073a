import { Suspense, useEffect, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import type { MyRole } from '../../api/types';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useLogInEnded } from './logInState';
import { hasRole, useKnownMe, useMe } from './queries';

const loadLogInAgain = () => import('./LogInAgain');
const LogInAgain = lazyPage(loadLogInAgain, 'LogInAgain');
const CannotSee = lazyPage(() => import('./CannotSee'), 'CannotSee');
const PasskeyFirst = lazyPage(() => import('./PasskeyFirst'), 'PasskeyFirst');
const ReadsUntil = lazyPage(() => import('./ReadsUntil'), 'ReadsUntil');

/** The pages behind the log-in. */
export function RequireLogIn() {
  const me = useMe();
  const ended = useLogInEnded();
  const { pathname, search } = useLocation();

  // Here before it is needed: answers wait behind it, and must not wait for a file that a new version has replaced.
  useEffect(() => {
    if (me.data) void loadLogInAgain().catch(() => undefined);
  }, [me.data]);

  if (me.isPending) return <Loading what="your account" />;
  if (me.isError) {
    return (
      <Page title="We could not open this page">
        <Failed error={me.error} what="your account" retry={() => void me.refetch()} />
      </Page>
    );
  }
  if (!me.data) return <Navigate to={paths.logIn(pathname + search)} replace />;
  if (hasRole(me.data.value, 'code-only')) {
    return (
      <Suspense fallback={<Loading what="the page" />}>
        <PasskeyFirst />
      </Suspense>
    );
  }
  if (
    hasRole(me.data.value, 'leaver') &&
    !pathname.startsWith(paths.cpd) &&
    !pathname.startsWith(paths.myData)
  ) {
    return <Navigate to={paths.cpd} replace />;
  }
  return (
    <>
      {ended && (
        <Suspense fallback={<Loading what="the page" />}>
          <LogInAgain me={me.data.value} />
        </Suspense>
      )}
      <div hidden={ended}>
        <Suspense fallback={<Loading what="the page" />}>
          {me.data.value.readOnlyUntil && <ReadsUntil day={me.data.value.readOnlyUntil} />}
          <Outlet />
        </Suspense>
      </div>
    </>
  );
}

function RequireRole({ roles, children }: { roles: MyRole[]; children: ReactNode }) {
  const me = useKnownMe();
  if (roles.some((role) => hasRole(me, role))) return children;
  return <CannotSee roles={roles} email={me.email} />;
}

/** A page for these roles, as a route names it. */
export const only = (roles: MyRole[], page: ReactNode) => (
  <RequireRole roles={roles}>{page}</RequireRole>
);
