import type { MyRole, Role } from '../../api/types';

/** The roles that the education team gives. */
export const roleWords: Record<Role, string> = {
  led: 'Locally employed doctor',
  tutor: 'Tutor',
  admin: 'Education team',
};

const myRoleWords: Record<MyRole, string> = {
  ...roleWords,
  'code-only': 'Waiting for a passkey',
  leaver: 'Locally employed doctor, until your contract ended',
};

export const rolesInWords = (roles: readonly MyRole[]) =>
  roles.map((role) => myRoleWords[role]).join(', ');
