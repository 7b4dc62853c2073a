import type { CpdSummary } from '../../api/types';
import { gmcDomain } from '../../lib/gmcDomains';
import { dateWords } from '../../lib/time';
import { OutsideLink } from '../../ui/OutsideLink';
import { CreditBar } from './CreditBar';
import { CreditsTable } from './CreditsTable';
import { creditWords, GUIDANCE_CREDITS, scopes } from './cpdWords';

export function Totals({ summary }: { summary: CpdSummary }) {
  return (
    <section aria-labelledby="totals">
      <h2 className="nhsuk-heading-m" id="totals">
        Your appraisal year
      </h2>
      <p>
        {dateWords(summary.from)} to {dateWords(summary.to)}
      </p>
      <p className="led-lead">
        <strong>{creditWords(summary.credits)}</strong>
      </p>
      <CreditBar summary={summary} />
      <p className="nhsuk-body-s">
        {GUIDANCE_CREDITS} credits a year is guidance from the{' '}
        <OutsideLink href="https://www.aomrc.org.uk/">
          Academy of Medical Royal Colleges
        </OutsideLink>
        , not a rule. 1 credit is 1 hour. The GMC asks that your CPD covers your whole scope of
        practice, and that you reflect on it.
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Totals by scope and GMC domain</span>
        </summary>
        <div className="nhsuk-details__text">
          <CreditsTable
            caption="Credits by scope"
            first="Scope"
            rows={summary.byScope.map(({ scope, credits }) => [scopes[scope], credits])}
          />
          <CreditsTable
            caption="Credits by GMC domain"
            first="Domain"
            rows={summary.byDomain.map(({ domain, credits }) => [gmcDomain(domain), credits])}
          />
          <p className="nhsuk-body-s">
            An activity with several domains counts in full under each, so they can add up to more
            than your total.
          </p>
        </div>
      </details>
    </section>
  );
}
