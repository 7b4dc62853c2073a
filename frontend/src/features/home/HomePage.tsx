import { useState } from 'react';
import { Page } from '../../ui/Page';
import { lazyPage } from '../../lazyPage';
import { hasRole, useKnownMe } from '../identity/queries';
import { DoctorHome } from './DoctorHome';

// Doctors are on phones: what only tutors and admins see does not weigh on them.
const TutorHome = lazyPage(() => import('./TutorHome'), 'TutorHome');
const AdminHome = lazyPage(() => import('./AdminHome'), 'AdminHome');

export function HomePage() {
  const me = useKnownMe();
  const [now] = useState(() => new Date());
  return (
    <Page title={`Hello, ${me.name}`} section="Home">
      {hasRole(me, 'led') && <DoctorHome now={now} />}
      {hasRole(me, 'tutor') && <TutorHome now={now} />}
      {hasRole(me, 'admin') && <AdminHome now={now} />}
    </Page>
  );
}
