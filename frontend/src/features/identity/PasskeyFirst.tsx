import { queryClient } from '../../api/queryClient';
import { renewLogIn } from '../../api/renewal';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { AddPasskey } from './AddPasskey';
import { PasskeyButton } from './PasskeyButton';
import { usePasskeys } from './accessQueries';
import { noteLoggedIn } from './logInState';
import { readMeAgain } from './queries';

async function carryOn() {
  noteLoggedIn();
  await readMeAgain();
  await queryClient.invalidateQueries();
}

/** In the place of every page, for tutors and the education team who logged in with a code where that is not enough. */
export function PasskeyFirst() {
  const passkeys = usePasskeys();
  const hasOne = Boolean(passkeys.data?.items.length);
  return (
    <Page title={hasOne ? 'Log in with your passkey' : 'Add a passkey to carry on'}>
      <p>
        You have logged in with a code. Tutors and the education team also need a passkey: your
        fingerprint, face or PIN on a phone or computer that you alone use.
      </p>
      {passkeys.isPending && <Loading what="your passkeys" />}
      {passkeys.isError && (
        <Failed error={passkeys.error} what="your passkeys" retry={() => void passkeys.refetch()} />
      )}
      {hasOne && <PasskeyButton look="primary" onLoggedIn={carryOn} />}
      {passkeys.data && !hasOne && (
        <AddPasskey
          onAdded={() => {
            void renewLogIn(Date.now()).then(carryOn);
          }}
        />
      )}
      <p>
        If you have lost your device, ask a colleague in the education team to remove your passkeys.
        You can then add a new one.
      </p>
    </Page>
  );
}
