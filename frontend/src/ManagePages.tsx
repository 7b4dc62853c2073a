import { Route, Routes } from 'react-router';
import { ManagePage } from './features/hub/ManagePage';
import { lazyPage } from './lazyPage';

const Audit = lazyPage(() => import('./features/audit/AuditPage'), 'AuditPage');
const Emails = lazyPage(
  () => import('./features/notifications/EmailSettingsPage'),
  'EmailSettingsPage',
);
const EmailExamples = lazyPage(
  () => import('./features/notifications/EmailExamplesPage'),
  'EmailExamplesPage',
);
const NotFound = lazyPage(() => import('./features/hub/NotFoundPage'), 'NotFoundPage');
const OneToOnes = lazyPage(
  () => import('./features/appointments/AppointmentSettingsPage'),
  'AppointmentSettingsPage',
);
const Clients = lazyPage(() => import('./features/identity/ClientPages'), 'ClientPages');
const Webhooks = lazyPage(() => import('./features/integration/WebhookPages'), 'WebhookPages');
const People = lazyPage(() => import('./features/identity/PeoplePages'), 'PeoplePages');
const PersonEmails = lazyPage(
  () => import('./features/notifications/PersonEmailsPage'),
  'PersonEmailsPage',
);
const Reports = lazyPage(() => import('./features/reports/ReportPages'), 'ReportPages');
const Teaching = lazyPage(
  () => import('./features/teaching/TeachingSettingsPage'),
  'TeachingSettingsPage',
);

/** What the education team alone opens: every feature's settings, the roster and the audit trail. */
export function ManagePages() {
  return (
    <Routes>
      <Route index element={<ManagePage />} />
      <Route path="people/:id/emails" element={<PersonEmails />} />
      <Route path="people/*" element={<People />} />
      <Route path="api-clients/*" element={<Clients />} />
      <Route path="webhooks/*" element={<Webhooks />} />
      <Route path="teaching" element={<Teaching />} />
      <Route path="one-to-ones" element={<OneToOnes />} />
      <Route path="emails" element={<Emails />} />
      <Route path="emails/examples" element={<EmailExamples />} />
      <Route path="reports/*" element={<Reports />} />
      <Route path="audit" element={<Audit />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
