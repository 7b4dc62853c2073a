import { useNavigate, useSearchParams } from 'react-router';
import { safeReturn } from '../../paths';
import { LogInForm } from './LogInForm';
import { noteLoggedIn } from './logInState';
import { readMeAgain } from './queries';

export function LogInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <LogInForm
      title="Log in"
      onLoggedIn={async () => {
        noteLoggedIn();
        await readMeAgain();
        await navigate(safeReturn(search.get('then')), { replace: true });
      }}
    />
  );
}
