import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const editing = () => import('./EditingPages');
const Library = lazyPage(() => import('./LibraryPages'), 'LibraryPages');
const Pathways = lazyPage(() => import('./PathwayPages'), 'PathwayPages');
const New = lazyPage(editing, 'NewResourcePage');
const Edit = lazyPage(editing, 'EditResourcePage');

/** For everybody; people who are logged in see more. */
export const openLibraryRoutes = <Route path={`${paths.library}/*`} element={<Library />} />;

export const libraryRoutes = (
  <>
    <Route path={`${paths.pathways}/*`} element={<Pathways />} />
    <Route path={paths.newResource} element={only(['admin'], <New />)} />
    <Route path={paths.editResource(':id')} element={only(['admin'], <Edit />)} />
  </>
);
