import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { queryClient } from '../../api/queryClient';
import { paths, safeReturn } from '../../paths';
import { useHub } from '../hub/queries';
import { LogInForm } from './LogInForm';
import { SignedOn } from './SignedOn';
import { noteLoggedIn } from './logInState';
import { readMeAgain } from './queries';
import { signOnProblem } from './signOnWords';

export function LogInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const hub = useHub().data;
  const then = safeReturn(search.get('then'));
  const code = search.get('problem');
  // The same list as long as it is the same problem: a new one takes the focus.
  const problem = useMemo(() => signOnProblem(code), [code]);
  if (search.has('done')) return <SignedOn then={then} />;
  return (
    <LogInForm
      title="Log in"
      problem={problem}
      onLoggedIn={async () => {
        noteLoggedIn();
        await readMeAgain();
        // What was read as a stranger is not all there is.
        await queryClient.invalidateQueries({ type: 'inactive' });
        await navigate(then, { replace: true });
      }}
    >
      {hub?.logIn.includes('single-sign-on') && (
        <>
          <p>
            <a className="nhsuk-button" href={paths.singleSignOn(then)}>
              Log in with your work account
            </a>
          </p>
          <h2 className="nhsuk-heading-m">Or get a code by email</h2>
        </>
      )}
    </LogInForm>
  );
}
