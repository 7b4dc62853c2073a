import { useNavigate, useSearchParams } from 'react-router';
import { queryClient } from '../../api/queryClient';
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
        // What was read as a stranger is not all there is.
        await queryClient.invalidateQueries({ type: 'inactive' });
        await navigate(safeReturn(search.get('then')), { replace: true });
      }}
    />
  );
}
