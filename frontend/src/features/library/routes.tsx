import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const reader = () => import('./ReaderPages');
const keeping = () => import('./KeepingPages');
const editing = () => import('./EditingPages');
const Library = lazyPage(() => import('./LibraryPages'), 'LibraryPages');
const Pathways = lazyPage(() => import('./PathwayPages'), 'PathwayPages');
const Mine = lazyPage(reader, 'MyResourcesPage');
const Missed = lazyPage(reader, 'MissedPage');
const Tell = lazyPage(reader, 'TellEditorsPage');
const Reports = lazyPage(keeping, 'ReportsPage');
const Upkeep = lazyPage(keeping, 'UpkeepPage');
const New = lazyPage(editing, 'NewResourcePage');
const Edit = lazyPage(editing, 'EditResourcePage');

/** For everybody; people who are logged in see more. */
export const openLibraryRoutes = <Route path={`${paths.library}/*`} element={<Library />} />;

export const libraryRoutes = (
  <>
    <Route path={`${paths.pathways}/*`} element={<Pathways />} />
    <Route path={paths.savedResources} element={<Mine />} />
    <Route path={paths.missedSessions} element={only(['led'], <Missed />)} />
    <Route path={paths.askForResource} element={<Tell />} />
    <Route path={paths.libraryReports} element={only(['admin'], <Reports />)} />
    <Route path={paths.upkeep} element={only(['admin'], <Upkeep />)} />
    <Route path={paths.newResource} element={only(['admin'], <New />)} />
    <Route path={paths.editResource(':id')} element={only(['admin'], <Edit />)} />
  </>
);
