import { Link, NavLink } from 'react-router';
import type { Me } from '../../api/types';
import { paths } from '../../paths';
import { useAction } from '../../ui/useAction';
import { hasRole, logOut } from '../identity/queries';
import { useHub } from './queries';

export function Header({ me }: { me: Me | null }) {
  return (
    <header className="led-header">
      <div className="nhsuk-width-container led-header__row">
        <div className="led-header__brand">
          <Link className="led-header__name" to={me ? paths.home : paths.start}>
            LED Hub
          </Link>
          <Subtitle trust={me?.trust.name} />
        </div>
        <nav className="led-header__account" aria-label="Account and help">
          <Link className="led-header__link" to={paths.urgentHelp}>
            Urgent help
          </Link>
          {me && !hasRole(me, 'leaver') && !hasRole(me, 'code-only') && (
            <Link className="led-header__link" to={paths.account}>
              Account
            </Link>
          )}
          {me && <LogOutButton />}
        </nav>
      </div>
      {me && !hasRole(me, 'code-only') && <Sections me={me} />}
    </header>
  );
}

/** One line in every case, so that nothing moves when the hub's answer comes. */
function Subtitle({ trust }: { trust?: string }) {
  const hub = useHub().data;
  if (hub?.trial) return <p className="led-header__trial">Trial. Not for real data.</p>;
  return <p className="led-header__trust">{trust ?? 'Locally employed doctors'}</p>;
}

function LogOutButton() {
  const leaving = useAction(() => logOut());
  return (
    <>
      <button
        className="led-header__link"
        type="button"
        aria-disabled={leaving.busy || undefined}
        onClick={() => leaving.run()}
      >
        Log out
      </button>
      {leaving.problem && (
        <span className="led-header__problem" role="alert">
          You are still logged in. {leaving.problem.detail}
        </span>
      )}
    </>
  );
}

function Sections({ me }: { me: Me }) {
  const isHere = !hasRole(me, 'leaver');
  const sections = [
    { to: paths.home, label: 'Home', shown: isHere },
    { to: paths.teaching, label: 'Teaching', shown: isHere },
    {
      to: paths.oneToOne,
      label: 'One to one',
      shown: hasRole(me, 'led') || hasRole(me, 'tutor'),
    },
    { to: paths.library, label: 'Library', shown: isHere },
    { to: paths.cpd, label: 'CPD', shown: hasRole(me, 'led') || !isHere },
    { to: paths.manage, label: 'Manage', shown: hasRole(me, 'admin') },
  ];
  return (
    <nav className="led-sections" aria-label="Sections">
      <ul className="nhsuk-width-container led-sections__list">
        {sections.map(
          ({ to, label, shown }) =>
            shown && (
              <li key={to}>
                <NavLink className="led-sections__link" to={to}>
                  {label}
                </NavLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
