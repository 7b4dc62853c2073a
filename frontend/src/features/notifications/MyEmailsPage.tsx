import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { EmailList } from './EmailList';

/** What the reader was emailed. */
export function MyEmailsPage() {
  return (
    <Page
      title="Emails we sent you"
      section="Account"
      back={{ to: paths.notifications, label: 'Calendar and emails' }}
    >
      <p>
        What an email said is not kept. Your education team sees this list too, without emails about
        one to ones.
      </p>
      <EmailList empty="We have not emailed you yet." />
    </Page>
  );
}
