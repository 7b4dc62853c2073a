import { Link } from 'react-router';
import { paths } from '../../paths';
import { useHub } from './queries';

export function Footer() {
  const hub = useHub().data;
  const links = [
    { to: paths.urgentHelp, label: 'Urgent help' },
    { to: paths.raiseConcern, label: 'Raise a concern' },
    { to: paths.accessibility, label: 'Accessibility statement' },
    { to: paths.privacy, label: 'Privacy' },
    ...(hub?.trial ? [{ to: paths.trialMailbox(), label: 'Trial mailbox' }] : []),
  ];
  return (
    <footer className="led-footer">
      <div className="nhsuk-width-container">
        <h2 className="nhsuk-u-visually-hidden">Help and information</h2>
        <ul className="led-footer__list">
          {links.map(({ to, label }) => (
            <li key={to}>
              <Link className="led-footer__link" to={to}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
