import { useState } from 'react';
import type { CpdPeriod, CpdSummary } from '../../api/types';
import { cip } from '../../lib/cips';
import { gmcDomain } from '../../lib/gmcDomains';
import { dateWords } from '../../lib/time';
import { count, sentence } from '../../lib/words';
import { paths } from '../../paths';
import { Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { OutsideLink } from '../../ui/OutsideLink';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { creditWords, scopes, shortCredits } from './cpdWords';
import { useCpdTotals } from './queries';

const views = [
  { value: 'appraisal-year', label: 'Your appraisal year' },
  {
    value: 'federation-year',
    label: 'Federation year',
    hint: '1 April to 31 March, as the Federation of the Royal Colleges of Physicians counts',
  },
  { value: 'five-years', label: 'Five years', hint: 'This appraisal year and the four before it' },
  { value: 'everything', label: 'Everything', hint: 'From your first activity to today' },
  { value: 'dates', label: 'Other dates' },
];

/** Credits of any period, as bars and in numbers. */
export function TotalsPage() {
  const [view, setView] = useState('appraisal-year');
  const [dates, setDates] = useState({ from: '', to: '' });
  const period = view === 'dates' ? dates : { view: view as CpdPeriod['view'] };
  const isTurned = view === 'dates' && dates.from && dates.to && dates.to < dates.from;
  const totals = useCpdTotals(period);
  return (
    <Page title="Your totals" section="CPD" back={{ to: paths.cpd, label: 'Your CPD' }}>
      <Radios id="view" legend="Period" choices={views} value={view} onChange={setView} />
      {view === 'dates' && (
        <>
          <DateField
            id="from"
            label="From"
            value={dates.from}
            onChange={(from) => setDates({ ...dates, from })}
          />
          <DateField
            id="to"
            label="To"
            value={dates.to}
            onChange={(to) => setDates({ ...dates, to })}
            error={isTurned ? 'Enter a last date that is not before the first' : undefined}
          />
        </>
      )}
      {totals.isLoading && <Loading what="your totals" />}
      {totals.isError && (
        <Failed error={totals.error} what="your totals" retry={() => void totals.refetch()} />
      )}
      {totals.data && <Totals summary={totals.data} />}
    </Page>
  );
}

function Totals({ summary }: { summary: CpdSummary }) {
  const most = Math.max(summary.credits, 1);
  return (
    <div role="status">
      <h2 className="nhsuk-heading-m">
        {dateWords(summary.from)} to {dateWords(summary.to)}
      </h2>
      <p className="led-lead">
        <strong>{creditWords(summary.credits)}</strong>,{' '}
        {count(summary.records, 'activity', 'activities')}
      </p>
      {summary.guidance.map(({ of, credits, reached, source, address }) => (
        <p key={of}>
          {shortCredits(reached)} of {credits}
          {of === 'external' && ' external'} credits, guidance from the{' '}
          <OutsideLink href={address}>{source}</OutsideLink>
        </p>
      ))}
      <p>1 credit is 1 hour. The GMC sets no number.</p>
      <Bars
        caption="By scope"
        first="Scope"
        most={most}
        rows={summary.byScope.map(({ scope, credits }) => [scopes[scope], credits])}
      />
      <Bars
        caption="By nature"
        first="Nature"
        most={most}
        rows={summary.byNature.map(({ nature, credits }) => [sentence(nature), credits])}
      />
      <Bars
        caption="By GMC domain"
        first="Domain"
        most={most}
        rows={summary.byDomain.map(({ domain, credits }) => [gmcDomain(domain), credits])}
      />
      <Bars
        caption="By generic capability"
        first="Capability"
        most={most}
        rows={summary.byCip.map((each) => [cip(each.cip), each.credits])}
      />
      <p className="nhsuk-body-s">
        An activity with several domains or capabilities counts in full under each.
      </p>
    </div>
  );
}

interface BarsProps {
  caption: string;
  first: string;
  most: number;
  rows: [string, number][];
}

/** Each row is a number and, for the eye, a bar: the whole width is the total of the period. */
function Bars({ caption, first, most, rows }: BarsProps) {
  return (
    <table className="led-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="led-table__number">
            Credits
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, credits]) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <svg
                className="led-bar__picture"
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className="led-bar__ground" width="100" height="10" />
                <rect
                  className="led-bar__part--internal"
                  width={(credits / most) * 100}
                  height="10"
                />
              </svg>
            </th>
            <td className="led-table__number">{shortCredits(credits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
