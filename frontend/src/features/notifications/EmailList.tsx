import type { SentEmail } from '../../api/types';
import { momentWords } from '../../lib/time';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { deliveryWords, emailKinds } from './emailWords';
import { useEmails } from './queries';

/** What was emailed to somebody, newest first, and how far it got. */
export function EmailList({ personId, empty }: { personId?: string; empty: string }) {
  const emails = useEmails(personId);
  const again = () => void emails.refetch();
  if (emails.isPending) return <Loading what="the emails" retry={again} />;
  if (emails.isError) return <Failed error={emails.error} what="the emails" retry={again} />;
  const items = emails.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>{empty}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="led-plain-list">
        {items.map((email) => (
          <EmailRow key={email.id} email={email} />
        ))}
      </ul>
      <ShowMore query={emails} what="emails" shown={items.length} />
    </>
  );
}

function EmailRow({ email }: { email: SentEmail }) {
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">{emailKinds[email.kind]}</h2>
      <p className="led-row__facts">
        {momentWords(email.queuedAt)}
        <br />
        {deliveryWords(email)}
      </p>
    </li>
  );
}
