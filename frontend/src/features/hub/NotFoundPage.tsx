import { Link } from 'react-router';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <p>If you typed the address, check it is correct. If you followed a link, it may be old.</p>
      <p>
        Go to <Link to={paths.home}>your home page</Link>, or find{' '}
        <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
    </Page>
  );
}
