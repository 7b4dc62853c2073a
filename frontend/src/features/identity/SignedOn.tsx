import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { noteLoggedIn } from './logInState';
import { useMe } from './queries';

/** Where the browser arrives from the trust's identity provider, on its way to the page that was wanted. */
export function SignedOn({ then }: { then: string }) {
  const navigate = useNavigate();
  const me = useMe();
  const isLoggedIn = Boolean(me.data);

  useEffect(() => {
    if (!isLoggedIn) return;
    noteLoggedIn();
    void navigate(then, { replace: true });
  }, [isLoggedIn, navigate, then]);

  if (me.isError) {
    return (
      <Page title="Log in">
        <Failed error={me.error} what="your account" retry={() => void me.refetch()} />
      </Page>
    );
  }
  if (me.isPending || isLoggedIn) return <Loading what="your account" />;
  return (
    <Page title="You are not logged in">
      <p>
        Your work account was right, but this browser did not keep the log-in. Allow cookies for LED
        Hub, then <Link to={paths.logIn(then)}>log in again</Link>.
      </p>
    </Page>
  );
}
