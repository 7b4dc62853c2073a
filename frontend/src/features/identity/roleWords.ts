import type { MyRole } from '../../api/types';

export const roleWords: Record<MyRole, string> = {
  led: 'Locally employed doctor',
  tutor: 'Tutor',
  admin: 'Education team',
  'code-only': 'Waiting for a passkey',
  leaver: 'Locally employed doctor, until your contract ended',
};

export const rolesInWords = (roles: readonly MyRole[]) =>
  roles.map((role) => roleWords[role]).join(', ');
