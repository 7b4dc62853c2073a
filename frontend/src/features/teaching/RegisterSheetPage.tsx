import { useParams } from 'react-router';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useRegister, useSession } from './queries';

const EMPTY_LINES = 10;

/** For a room without a screen or a network: printed before, signed, and carried over by hand. */
export function RegisterSheetPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const register = useRegister(id);
  const found = session.data?.value;
  const failed = [session, register].find(({ isError, data }) => isError && !data);
  return (
    <Page
      title="Register to sign"
      section="Teaching"
      caption={found?.title}
      back={{ to: paths.register(id), label: 'Register' }}
    >
      {failed && <Failed error={failed.error} what="the register" />}
      {!failed && !(found && register.data) && <Loading what="the register" />}
      {found && register.data && (
        <>
          <div className="led-no-print">
            <p>
              Print it, let everybody sign, then carry it over: open the register and select “I am
              copying from the paper sheet”.
            </p>
            <Button type="button" look="secondary" onClick={() => window.print()}>
              Print
            </Button>
          </div>
          <p>
            {whenWords(found.startsAt, found.endsAt)}
            {found.location && `, ${found.location}`}
          </p>
          <p>If you are not a doctor, write your profession beside your name.</p>
          <table className="nhsuk-table led-sheet">
            <caption className="nhsuk-u-visually-hidden">Names and signatures</caption>
            <thead className="nhsuk-table__head">
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Signature</th>
              </tr>
            </thead>
            <tbody className="nhsuk-table__body">
              {register.data.items.map(({ person }) => (
                <tr className="nhsuk-table__row" key={person.id}>
                  <td className="nhsuk-table__cell">{person.name}</td>
                  <td className="nhsuk-table__cell" />
                </tr>
              ))}
              {Array.from({ length: EMPTY_LINES }, (_, line) => (
                <tr className="nhsuk-table__row" key={line}>
                  <td className="nhsuk-table__cell" />
                  <td className="nhsuk-table__cell" />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Page>
  );
}
