import type { Role } from '../../api/types';

export const roleWords: Record<Role, string> = {
  led: 'Locally employed doctor',
  tutor: 'Tutor',
  admin: 'Education team',
};

export const rolesInWords = (roles: readonly Role[]) =>
  roles.map((role) => roleWords[role]).join(', ');
