import type { CertificateStatus } from '../../api/types';

export const statuses: Record<CertificateStatus, string> = {
  valid: 'In force',
  superseded: 'Replaced by a newer one',
  revoked: 'Taken back',
};
