import { momentWords } from '../../lib/time';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import type { MyLogIn } from '../../api/types';
import { useLogInChanges, useMyLogIns } from './accessQueries';

const ways = {
  code: 'with a code by email',
  passkey: 'with a passkey',
  'single-sign-on': 'with your work account',
};

/** Every device on which somebody is logged in, and its end. */
export function MyDevices({ onDone }: { onDone: (words: string) => void }) {
  const logIns = useMyLogIns();
  const { endOthers } = useLogInChanges();
  const ending = useAction(endOthers, () => onDone('You are logged out everywhere else'));
  const items = logIns.data?.items ?? [];
  return (
    <section>
      <h2 className="nhsuk-heading-m">Where you are logged in</h2>
      {logIns.isPending && <Loading what="where you are logged in" />}
      {logIns.isError && (
        <Failed
          error={logIns.error}
          what="where you are logged in"
          retry={() => void logIns.refetch()}
        />
      )}
      <ul className="led-plain-list">
        {items.map((logIn) => (
          <DeviceRow key={logIn.id} logIn={logIn} onDone={onDone} />
        ))}
      </ul>
      {items.length > 1 && (
        <>
          <ActionProblem problem={ending.problem} />
          <Button type="button" look="secondary" busy={ending.busy} onClick={() => ending.run()}>
            Log out everywhere else
          </Button>
        </>
      )}
    </section>
  );
}

interface DeviceRowProps {
  logIn: MyLogIn;
  onDone: (words: string) => void;
}

function DeviceRow({ logIn, onDone }: DeviceRowProps) {
  const { id, device, way, startedAt, lastSeenAt, current } = logIn;
  const { end } = useLogInChanges();
  const name = device ?? 'A browser that does not say its name';
  const ending = useAction(
    () => end(id),
    () => onDone(`You are logged out of ${name}`),
  );
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">{name}</h3>
      <p className="led-row__facts">
        Logged in {ways[way]}, {momentWords(startedAt)}
        <br />
        Last seen {momentWords(lastSeenAt)}
      </p>
      {current ? (
        <p className="led-row__tags">
          <Tag colour="green">This device</Tag>
        </p>
      ) : (
        <>
          <ActionProblem problem={ending.problem} />
          <Button type="button" look="secondary" busy={ending.busy} onClick={() => ending.run()}>
            Log out
            <span className="nhsuk-u-visually-hidden">
              {' '}
              of {name}, last seen {momentWords(lastSeenAt)}
            </span>
          </Button>
        </>
      )}
    </li>
  );
}
