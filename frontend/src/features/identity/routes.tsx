import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from './RequireLogIn';

const Account = lazyPage(() => import('./AccountPage'), 'AccountPage');

const People = lazyPage(() => import('./PeoplePages'), 'PeoplePages');

export const identityRoutes = (
  <>
    <Route path={paths.account} element={<Account />} />
    <Route path={`${paths.people}/*`} element={only(['admin'], <People />)} />
  </>
);
