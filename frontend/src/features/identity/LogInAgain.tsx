import { queryClient } from '../../api/queryClient';
import type { Me } from '../../api/types';
import { paths } from '../../paths';
import { LogInForm } from './LogInForm';
import { noteLoggedIn } from './logInState';
import { readMeAgain } from './queries';

/** Takes the place of a page whose log-in has ended; the page waits behind it, answers and all. */
export function LogInAgain({ me }: { me: Me }) {
  return (
    <LogInForm
      title="Log in again to carry on"
      email={me.email}
      onLoggedIn={async (personId) => {
        if (personId !== me.id) {
          // Someone else: what waits behind this page is not theirs to see.
          location.replace(paths.home);
          return;
        }
        noteLoggedIn();
        await readMeAgain();
        await queryClient.invalidateQueries();
      }}
    />
  );
}
