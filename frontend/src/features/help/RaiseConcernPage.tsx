import { Link } from 'react-router';
import { paths } from '../../paths';
import { OutsideLink } from '../../ui/OutsideLink';
import { Page } from '../../ui/Page';

export function RaiseConcernPage() {
  return (
    <Page title="Raise a concern">
      <p>
        If a patient or colleague is in danger now, tell the person in charge of the area at once.
        In an emergency call <a href="tel:999">999</a>, or your hospital’s own emergency number.
      </p>
      <h2 className="nhsuk-heading-m">Patient safety, or how people are treated</h2>
      <dl className="led-contacts">
        <dt>
          <OutsideLink href="https://www.england.nhs.uk/ourwork/freedom-to-speak-up/">
            Freedom to Speak Up Guardian
          </OutsideLink>
        </dt>
        <dd>
          Every trust has one. They listen, advise and help you to speak up, also about bullying or
          discrimination. Their name and number are on your trust’s intranet.
        </dd>
        <dt>
          <OutsideLink href="https://www.gmc-uk.org/professional-standards/the-professional-standards/raising-and-acting-on-concerns">
            GMC guidance: raising and acting on concerns about patient safety
          </OutsideLink>
        </dt>
        <dd>What is expected of you as a doctor, and where to get advice.</dd>
      </dl>
      <h2 className="nhsuk-heading-m">Hours, breaks and missed teaching</h2>
      <dl className="led-contacts">
        <dt>
          <OutsideLink href="https://www.nhsemployers.org/pay-pensions-and-reward/medical-staff/doctors-and-dentists-in-training/information-for-guardians">
            Guardian of Safe Working Hours
          </OutsideLink>
        </dt>
        <dd>
          Looks after safe hours and rest. Ask whether your trust lets locally employed doctors send
          exception reports.
        </dd>
        <dt>
          <OutsideLink href="https://www.bma.org.uk/">British Medical Association</OutsideLink>
        </dt>
        <dd>Advice on contracts, pay and rotas for its members. There are other trade unions.</dd>
      </dl>
      <h2 className="nhsuk-heading-m">Your own health</h2>
      <p>
        Occupational Health at your trust advises you and your employer on health and work. You can
        refer yourself. For more, see <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
      <p>A tutor can help you to think it through, in confidence, in a one to one.</p>
    </Page>
  );
}
