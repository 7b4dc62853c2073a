import { useParams } from 'react-router';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { usePerson } from '../identity/peopleQueries';
import { EmailList } from './EmailList';

/** For the education team: whether an email reached somebody. */
export function PersonEmailsPage() {
  const { id = '' } = useParams();
  const person = usePerson(id).data?.value;
  return (
    <Page
      title={person ? `Emails to ${person.name}` : 'Emails'}
      section="Manage"
      back={{ to: paths.person(id), label: person?.name ?? 'Person' }}
    >
      <p>
        When one could not be delivered, check the email address
        {person && (
          <>
            : <span className="led-break">{person.email}</span>
          </>
        )}
        . Emails about one to ones are not listed, and what an email said is not kept.
      </p>
      <EmailList personId={id} empty="No email was sent to this person yet." />
    </Page>
  );
}
