import { Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { only } from '../identity/RequireLogIn';
import { PathwayPage } from './PathwayPage';
import { PathwaysPage } from './PathwaysPage';

const editing = () => import('./EditPathwayPages');
const New = lazyPage(editing, 'NewPathwayPage');
const Edit = lazyPage(editing, 'EditPathwayPage');
const Shared = lazyPage(() => import('./SharedPathwaysPage'), 'SharedPathwaysPage');
const NotFound = lazyPage(() => import('../hub/NotFoundPage'), 'NotFoundPage');

export function PathwayPages() {
  return (
    <Routes>
      <Route index element={<PathwaysPage />} />
      <Route path="new" element={only(['admin'], <New />)} />
      <Route path="shared" element={only(['tutor'], <Shared />)} />
      <Route path=":id" element={<PathwayPage />} />
      <Route path=":id/edit" element={only(['admin'], <Edit />)} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
