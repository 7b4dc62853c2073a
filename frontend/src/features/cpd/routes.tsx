import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const more = () => import('./MorePages');
const Cpd = lazyPage(() => import('./CpdPage'), 'CpdPage');
const More = lazyPage(more, 'MorePages');
const Verify = lazyPage(more, 'VerifyPage');

export const cpdRoutes = (
  <>
    <Route path={paths.cpd} element={only(['led'], <Cpd />)} />
    <Route path={`${paths.cpd}/*`} element={only(['led'], <More />)} />
  </>
);

/** For anyone who holds a certificate. */
export const verifyRoute = <Route path={paths.verify(':code')} element={<Verify />} />;
