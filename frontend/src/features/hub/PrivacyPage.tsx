import { Link } from 'react-router';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';

export function PrivacyPage() {
  return (
    <Page title="Privacy">
      <h2 className="nhsuk-heading-m">Cookies</h2>
      <p>
        LED Hub uses cookies only to keep you logged in: one for the session, and one that renews
        it. They are deleted when you log out. There are no trackers, no advertising and no
        analytics, and nothing is loaded from other sites.
      </p>
      <p>
        Your browser also keeps two notes for this site: that someone has logged in on this device,
        and when the log-in was last renewed. They say nothing about who you are.
      </p>
      <h2 className="nhsuk-heading-m">Who can see what</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          One to ones: only you and that tutor can see that you have booked, and what you want to
          talk about. Managers, rota staff and the education team cannot.
        </li>
        <li>CPD record: only you.</li>
        <li>Teaching: the education team can see who has a place.</li>
      </ul>
      <p>
        What you write for a one to one is encrypted where it is stored. The limits of
        confidentiality, such as a serious risk to someone, are the same as in any conversation with
        your tutor.
      </p>
      <h2 className="nhsuk-heading-m">Your rights</h2>
      <p>
        You can <Link to={paths.myData}>download everything the hub holds about you</Link> at any
        time. To have mistakes put right, ask your education team or your trust’s data protection
        officer.
      </p>
    </Page>
  );
}
