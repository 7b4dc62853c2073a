import type { NotificationPreferences, Role } from '../../api/types';
import { Checkboxes } from '../../ui/Choices';
import { hasRole, useKnownMe } from '../identity/queries';

type Kind = NotificationPreferences['muted'][number];

const kinds: { value: Kind; label: string; role?: Role }[] = [
  { value: 'place-confirmed', label: 'You have a place', role: 'led' },
  { value: 'waiting-list-joined', label: 'You are on a waiting list', role: 'led' },
  { value: 'place-offered', label: 'A place in a session is offered to you', role: 'led' },
  {
    value: 'offer-lapsed',
    label: 'A place that was offered to you is no longer yours',
    role: 'led',
  },
  { value: 'teaching-reminder', label: 'Reminders of teaching', role: 'led' },
  { value: 'check-in-open', label: 'Check in is open, 15 minutes before teaching', role: 'led' },
  { value: 'feedback-open', label: 'Feedback on a session you were at is open', role: 'led' },
  { value: 'certificate-ready', label: 'A certificate is ready', role: 'led' },
  { value: 'meeting-booked', label: 'A one to one is booked' },
  { value: 'meeting-reminder', label: 'Reminders of your one to one', role: 'led' },
  { value: 'day-list', label: 'Your meetings of the day, in the morning', role: 'tutor' },
  { value: 'contract-ends', label: 'Your contract ends soon', role: 'led' },
  { value: 'weekly-digest', label: 'What waits for the education team, on Mondays', role: 'admin' },
  { value: 'library-page', label: 'A library page you look after needs you', role: 'admin' },
  { value: 'library-reviews', label: 'Library pages to review, on Mondays', role: 'admin' },
  { value: 'news', label: 'A time you waited for is offered to you, or no longer', role: 'led' },
];

/** Which emails somebody gets. Those that keep a log-in safe or change what is booked are always sent. */
export function EmailKinds({
  muted,
  onChange,
}: {
  muted: Kind[];
  onChange: (muted: Kind[]) => void;
}) {
  const me = useKnownMe();
  const shown = kinds.filter(({ role }) => !role || hasRole(me, role));
  const others = muted.filter((kind) => !shown.some(({ value }) => value === kind));
  return (
    <Checkboxes
      id="muted"
      legend="Which emails do you want?"
      hint="We always email log-in codes, and changes to what you have booked"
      choices={shown}
      value={shown.map(({ value }) => value).filter((kind) => !muted.includes(kind))}
      onChange={(wanted) =>
        onChange([
          ...others,
          ...shown.map(({ value }) => value).filter((kind) => !wanted.includes(kind)),
        ])
      }
    />
  );
}
