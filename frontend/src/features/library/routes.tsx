import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Library = lazyPage(() => import('./LibraryPage'), 'LibraryPage');
const Resource = lazyPage(() => import('./ResourcePage'), 'ResourcePage');

export const libraryRoutes = (
  <>
    <Route path={paths.library} element={<Library />} />
    <Route path={paths.resource(':id')} element={<Resource />} />
  </>
);
