import { answer, api } from '../../api/client';
import { Problem } from '../../api/problem';

/** What a browser makes of a credential, in base64url. */
interface Made {
  id: string;
  response: { clientDataJSON: string; attestationObject: string; transports?: string[] };
}

interface Signed {
  id: string;
  response: {
    clientDataJSON: string;
    authenticatorData: string;
    signature: string;
    userHandle?: string;
  };
}

const refused = (title: string, detail: string) =>
  new Problem({ status: 400, code: 'device-refused', title, detail });

/** Has this device make a passkey, and gives it to the hub. */
export async function addPasskey(name: string) {
  needPasskeys();
  const asked = await answer(api.POST('/me/passkeys/challenges'));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
  const made = await onDevice(navigator.credentials.create({ publicKey }));
  const { id, response } = made.toJSON() as Made;
  const { clientDataJSON, attestationObject, transports } = response;
  return answer(
    api.POST('/me/passkeys', {
      body: { name, id, clientDataJSON, attestationObject, transports },
    }),
  );
}

export async function logInWithPasskey() {
  needPasskeys();
  const asked = await answer(api.POST('/log-in/passkey-challenges'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const signed = await onDevice(navigator.credentials.get({ publicKey }));
  const { id, response } = signed.toJSON() as Signed;
  const { clientDataJSON, authenticatorData, signature, userHandle = '' } = response;
  return answer(
    api.POST('/log-in/passkey-sessions', {
      body: { id, clientDataJSON, authenticatorData, signature, userHandle },
    }),
  );
}

function needPasskeys() {
  if (!('PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential)) {
    throw refused(
      'This browser cannot use passkeys',
      'Use a newer browser, or carry on with a code by email.',
    );
  }
}

async function onDevice(asking: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    return (await asking) as PublicKeyCredential;
  } catch (thrown) {
    throw troubleOf(thrown instanceof Error ? thrown.name : '');
  }
}

function troubleOf(name: string): Problem {
  switch (name) {
    case 'InvalidStateError':
      return refused(
        'This device has a passkey already',
        'Use it to log in, or add one of another device.',
      );
    case 'SecurityError':
      return refused(
        'Passkeys do not work at this address',
        location.hostname === '127.0.0.1'
          ? `Open the hub at http://localhost:${location.port} and try again.`
          : 'Open the hub at its own address and try again.',
      );
    default:
      return refused(
        'Your device did not confirm that it is you',
        'It was cancelled or took too long. Select the button and try again.',
      );
  }
}
