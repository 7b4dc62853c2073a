import { Page } from '../../ui/Page';
import { OutsideLink } from '../../ui/OutsideLink';

export function AccessibilityPage() {
  return (
    <Page title="Accessibility statement">
      <p>We want as many people as possible to be able to use LED Hub. You should be able to:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>use every page with a keyboard alone</li>
        <li>use every page on a phone 320 pixels wide, without scrolling sideways</li>
        <li>zoom in to 200% and change the text spacing without losing anything</li>
        <li>use every page with a screen reader</li>
      </ul>
      <p>
        <OutsideLink href="https://mcmw.abilitynet.org.uk/">AbilityNet</OutsideLink> has advice on
        making your device easier to use.
      </p>
      <h2 className="nhsuk-heading-m">How accessible it is</h2>
      <p>
        LED Hub is built to meet the Web Content Accessibility Guidelines version 2.2, level AA.
        Each page is checked by automatic tests at phone and desktop width, and the log-in with a
        keyboard alone. It has not yet been checked by people who use assistive technology every
        day, or by an independent assessor.
      </p>
      <h2 className="nhsuk-heading-m">If something does not work for you</h2>
      <p>
        Tell your education team what you were trying to do and on what device. If you need
        something in another format, ask them too.
      </p>
      <p>
        If you are not happy with the answer, contact the{' '}
        <OutsideLink href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </OutsideLink>
        .
      </p>
    </Page>
  );
}
