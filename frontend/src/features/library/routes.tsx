import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';

const Library = lazyPage(() => import('./LibraryPages'), 'LibraryPages');

/** For everybody; people who are logged in see more. */
export const libraryRoutes = <Route path={`${paths.library}/*`} element={<Library />} />;
