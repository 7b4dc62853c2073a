import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Account = lazyPage(() => import('./AccountPage'), 'AccountPage');

export const identityRoutes = (
  <>
    <Route path={paths.account} element={<Account />} />
  </>
);
