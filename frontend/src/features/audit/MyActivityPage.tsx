import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { AuditList } from './AuditList';

/** What the reader did, and what was done about them. */
export function MyActivityPage() {
  return (
    <Page
      title="What was done in your name and about you"
      section="Account"
      back={{ to: paths.account, label: 'Your account' }}
    >
      <AuditList
        filter={{}}
        empty="What you do, and what others do about you, will be listed here."
      />
    </Page>
  );
}
