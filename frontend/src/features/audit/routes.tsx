import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const Audit = lazyPage(() => import('./AuditPage'), 'AuditPage');
const MyActivity = lazyPage(() => import('./MyActivityPage'), 'MyActivityPage');

export const auditRoutes = (
  <>
    <Route path={paths.audit} element={only(['admin'], <Audit />)} />
    <Route path={paths.myActivity} element={<MyActivity />} />
  </>
);
