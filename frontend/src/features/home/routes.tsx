import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Home = lazyPage(() => import('./HomePage'), 'HomePage');

export const homeRoutes = (
  <>
    <Route path={paths.home} element={<Home />} />
  </>
);
