import type { MyRole } from '../../api/types';

export const roleWords: Record<MyRole, string> = {
  led: 'Locally employed doctor',
  tutor: 'Tutor',
  admin: 'Education team',
  leaver: 'Locally employed doctor, until your contract ended',
};

export const rolesInWords = (roles: readonly MyRole[]) =>
  roles.map((role) => roleWords[role]).join(', ');
