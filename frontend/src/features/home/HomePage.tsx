import { useState } from 'react';
import { Page } from '../../ui/Page';
import { hasRole, useKnownMe } from '../identity/queries';
import { AdminHome } from './AdminHome';
import { DoctorHome } from './DoctorHome';
import { TutorHome } from './TutorHome';

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
