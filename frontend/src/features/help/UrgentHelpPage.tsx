import { Link } from 'react-router';
import { paths } from '../../paths';
import { OutsideLink } from '../../ui/OutsideLink';
import { Page } from '../../ui/Page';

export function UrgentHelpPage() {
  return (
    <Page title="Urgent help">
      <div className="led-panel led-panel--emergency">
        <h2 className="nhsuk-heading-m">If someone’s life is at risk</h2>
        <p>
          Call <a href="tel:999">999</a> or go to A&amp;E now. This includes a mental health
          emergency, yours or someone else’s.
        </p>
      </div>
      <p>
        For urgent help with your mental health that is not an emergency, call{' '}
        <a href="tel:111">111</a> and select the mental health option, at any time.
      </p>
      <h2 className="nhsuk-heading-m">Someone to talk to, day or night</h2>
      <dl className="led-contacts">
        <dt>
          <OutsideLink href="https://www.samaritans.org/">Samaritans</OutsideLink>
        </dt>
        <dd>
          Call <a href="tel:116123">116 123</a>, free, at any time. You do not have to be suicidal
          to call.
        </dd>
        <dt>
          <OutsideLink href="https://www.bma.org.uk/advice-and-support/your-wellbeing">
            BMA wellbeing support
          </OutsideLink>
        </dt>
        <dd>
          Counselling and peer support for all doctors and medical students, members or not. The
          numbers are on their page.
        </dd>
      </dl>
      <h2 className="nhsuk-heading-m">Care for doctors</h2>
      <dl className="led-contacts">
        <dt>
          <OutsideLink href="https://www.practitionerhealth.nhs.uk/">
            NHS Practitioner Health
          </OutsideLink>
        </dt>
        <dd>
          A confidential service for doctors with mental health or addiction problems. You refer
          yourself. Their page says who can use it and when it is open.
        </dd>
        <dt>
          <OutsideLink href="https://www.nhs.uk/nhs-services/mental-health-services/">
            Your GP or NHS talking therapies
          </OutsideLink>
        </dt>
        <dd>Being registered with your own GP is worth doing when you start a new job.</dd>
        <dt>Occupational Health</dt>
        <dd>
          Your trust’s own service. You can refer yourself. Its number is on your trust’s intranet.
        </dd>
      </dl>
      <p>
        Something wrong at work? <Link to={paths.raiseConcern}>How to raise a concern</Link>.
      </p>
    </Page>
  );
}
