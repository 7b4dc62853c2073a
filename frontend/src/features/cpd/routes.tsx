import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const Cpd = lazyPage(() => import('./CpdPage'), 'CpdPage');
const AddCpd = lazyPage(() => import('./AddCpdPage'), 'AddCpdPage');
const EditCpd = lazyPage(() => import('./EditCpdPage'), 'EditCpdPage');
const Reflect = lazyPage(() => import('./ReflectPage'), 'ReflectPage');

export const cpdRoutes = (
  <>
    <Route path={paths.cpd} element={only(['led'], <Cpd />)} />
    <Route path={paths.addCpd} element={only(['led'], <AddCpd />)} />
    <Route path={paths.editCpd(':id')} element={only(['led'], <EditCpd />)} />
    <Route path={paths.reflect(':id')} element={only(['led'], <Reflect />)} />
  </>
);
