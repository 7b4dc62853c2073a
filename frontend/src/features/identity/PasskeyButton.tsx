import { asProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useAction } from '../../ui/useAction';

interface PasskeyButtonProps {
  look?: 'primary' | 'secondary';
  onLoggedIn: (personId: string) => Promise<void>;
}

/** Logs in with whatever passkey this device offers. */
export function PasskeyButton({ look = 'secondary', onLoggedIn }: PasskeyButtonProps) {
  const entering = useAction(async () => {
    const { logInWithPasskey } = await import('./passkeys');
    const { person } = await logInWithPasskey();
    await onLoggedIn(person.id);
  });
  return (
    <>
      {entering.problem && <PasskeyProblem problem={entering.problem} />}
      <Button type="button" look={look} busy={entering.busy} onClick={() => entering.run()}>
        Use a passkey
      </Button>
    </>
  );
}

/** In its own words, also where the hub answers 401: nobody's log-in has ended here. */
function PasskeyProblem({ problem }: { problem: unknown }) {
  const { title, detail } = asProblem(problem);
  return (
    <div className="led-panel led-panel--problem" role="alert">
      <p className="nhsuk-heading-s">{title}</p>
      <p>{detail}</p>
    </div>
  );
}
