import { Route } from 'react-router';
import type { MyRole } from '../../api/types';
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

const readers: MyRole[] = ['led', 'leaver'];

export const cpdRoutes = (
  <>
    <Route path={paths.cpd} element={only(readers, <Cpd />)} />
    <Route path={paths.shareCpd} element={only(readers, <Shares />)} />
    <Route path={paths.evidence(':id')} element={only(readers, <Evidence />)} />
    <Route path={`${paths.cpd}/*`} element={only(readers, <More />)} />
  </>
);

/** For anyone who holds a certificate, or a doctor's link. */
export const openCpdRoutes = (
  <>
    <Route path={paths.verify(':code')} element={<Verify />} />
    <Route path={paths.sharedCpd} element={<Shared />} />
  </>
);
