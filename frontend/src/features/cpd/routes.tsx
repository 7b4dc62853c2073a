import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const more = () => import('./MorePages');
const Cpd = lazyPage(() => import('./CpdPage'), 'CpdPage');
const More = lazyPage(more, 'MorePages');
const Shares = lazyPage(() => import('./SharesPage'), 'SharesPage');
const Evidence = lazyPage(() => import('./EvidencePage'), 'EvidencePage');
const Shared = lazyPage(() => import('./SharedCpdPage'), 'SharedCpdPage');
const Verify = lazyPage(more, 'VerifyPage');

export const cpdRoutes = (
  <>
    <Route path={paths.cpd} element={only(['led'], <Cpd />)} />
    <Route path={paths.shareCpd} element={only(['led'], <Shares />)} />
    <Route path={paths.evidence(':id')} element={only(['led'], <Evidence />)} />
    <Route path={`${paths.cpd}/*`} element={only(['led'], <More />)} />
  </>
);

/** For anyone who holds a certificate, or a doctor's link. */
export const openCpdRoutes = (
  <>
    <Route path={paths.verify(':code')} element={<Verify />} />
    <Route path={paths.sharedCpd} element={<Shared />} />
  </>
);
