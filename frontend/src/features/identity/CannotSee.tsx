import type { MyRole } from '../../api/types';
import { Page } from '../../ui/Page';

const who: Record<MyRole, string> = {
  led: 'locally employed doctors',
  tutor: 'tutors',
  admin: 'the education team',
  leaver: 'doctors who have left',
  'code-only': 'people who add a passkey',
};

/** In the place of a page that is for others. */
export function CannotSee({ roles, email }: { roles: MyRole[]; email: string }) {
  return (
    <Page title="You cannot see this page">
      <p>It is for {roles.map((role) => who[role]).join(' and ')}.</p>
      <p>
        If you should be able to see it, ask your education team to check your account. You are
        logged in as {email}.
      </p>
    </Page>
  );
}
