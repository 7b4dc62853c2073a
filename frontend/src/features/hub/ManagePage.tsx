import { Link } from 'react-router';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';

const parts = [
  {
    heading: 'People',
    links: [
      {
        to: paths.people,
        label: 'People',
        says: 'Who joins, moves and leaves; invitations; a table of all of them at once',
      },
    ],
  },
  {
    heading: 'Teaching',
    links: [
      {
        to: paths.programmes,
        label: 'Programmes',
        says: 'The dates of a whole term, planned together',
      },
      {
        to: paths.teachingSettings,
        label: 'Teaching settings',
        says: 'Themes, specialties, and for how long feedback and offers stand',
      },
    ],
  },
  {
    heading: 'One to ones',
    links: [
      {
        to: paths.appointmentSettings,
        label: 'One to one settings',
        says: 'How many, how soon and how far ahead doctors can book',
      },
      {
        to: paths.slotCounts,
        label: 'How one to ones are used',
        says: 'Times offered and booked, and how many wait, month by month',
      },
    ],
  },
  {
    heading: 'Library',
    links: [
      {
        to: paths.upkeep,
        label: 'Library upkeep',
        says: 'What is to be reviewed, what readers reported, drafts, and new resources',
      },
      {
        to: paths.pathways,
        label: 'Pathways',
        says: 'What to do in which order: add one, or change its steps',
      },
    ],
  },
  {
    heading: 'Emails',
    links: [{ to: paths.emailSettings, label: 'Email settings', says: 'When people are reminded' }],
  },
  {
    heading: 'Governance',
    links: [
      {
        to: paths.reports,
        label: 'Reports',
        says: 'How teaching went over terms, for the board: numbers, and nobody’s name',
      },
      { to: paths.audit, label: 'Audit', says: 'Who did what, and proof of it' },
      {
        to: paths.apiClients,
        label: 'API clients',
        says: 'Systems that use the hub: what they may do, and their secrets',
      },
      {
        to: paths.webhooks,
        label: 'Webhooks',
        says: 'Systems that are told what happens: what they are told, and whether it got through',
      },
    ],
  },
];

/** Where the education team finds everything that is not teaching itself. */
export function ManagePage() {
  return (
    <Page title="Manage" section="Manage">
      {parts.map(({ heading, links }) => (
        <section key={heading}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <ul className="led-plain-list">
            {links.map(({ to, label, says }) => (
              <li className="led-row" key={to}>
                <h3 className="nhsuk-heading-s led-row__heading">
                  <Link to={to}>{label}</Link>
                </h3>
                <p className="led-row__facts">{says}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
