import { Link, Navigate, useSearchParams } from 'react-router';
import { mayBeLoggedIn } from '../../api/loggedOut';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/states';
import { useMe } from '../identity/queries';

export function StartPage() {
  const [search] = useSearchParams();
  const me = useMe({ ask: false });
  if (me.isPending && mayBeLoggedIn()) return <Loading what="your account" />;
  if (me.data) return <Navigate to={paths.home} replace />;
  return (
    <Page title="Teaching and support for locally employed doctors">
      {search.has('logged-out') && <Banner heading="You have logged out" />}
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>sign up for protected teaching, every second Tuesday from 2pm to 3pm</li>
        <li>book a confidential one to one with your tutor</li>
        <li>
          find guidance you can trust in the <Link to={paths.library}>library</Link>, and keep your
          CPD record for appraisal
        </li>
      </ul>
      <ButtonLink to={paths.logIn()}>Log in</ButtonLink>
      <h2 className="nhsuk-heading-m">If you need help now</h2>
      <p>
        <Link to={paths.urgentHelp}>Urgent help</Link> and how to{' '}
        <Link to={paths.raiseConcern}>raise a concern</Link> are open to everyone. You do not need
        to log in.
      </p>
      <h2 className="nhsuk-heading-m">If you cannot log in</h2>
      <p>
        Your education team adds doctors to the programme. Ask them to check your email address.
      </p>
    </Page>
  );
}
