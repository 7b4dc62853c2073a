import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, londonInstant } from '../../lib/time';
import { choices } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { AuditList } from './AuditList';
import { things } from './auditWords';
import type { AuditFilter } from './queries';
import { VerifyTrail } from './VerifyTrail';

/** The trust's audit trail: for the education team. */
export function AuditPage() {
  const [search] = useSearchParams();
  return (
    <Page title="Audit" section="Manage" back={{ to: paths.manage, label: 'Manage' }}>
      <p>
        Who did what. One to ones have a trail of their own, which only the doctor and the tutor can
        see. What doctors do with their own CPD is not listed.
      </p>
      <VerifyTrail />
      <AuditSearch key={search.toString()} />
      <AuditList
        key={`list ${search}`}
        filter={filterOf(search)}
        empty={
          search.size > 0
            ? 'Nothing matches. Try other dates, or everything.'
            : 'What people of your trust do here will be listed.'
        }
      />
    </Page>
  );
}

/** Dates are days in London, both included. */
function filterOf(search: URLSearchParams): AuditFilter {
  const action = search.get('about');
  const from = search.get('from');
  const to = search.get('to');
  return {
    action: action && action in things ? action : undefined,
    from: (from && londonInstant(from, '00:00')) ?? undefined,
    to: (to && londonInstant(addDays(to, 1), '00:00')) ?? undefined,
    actorId: search.get('by') ?? undefined,
  };
}

/** The address holds what was searched for; here is only what is half typed. */
function AuditSearch() {
  const [search, setSearch] = useSearchParams();
  const [about, setAbout] = useState(search.get('about') ?? '');
  const [from, setFrom] = useState(search.get('from') ?? '');
  const [to, setTo] = useState(search.get('to') ?? '');

  function find(event: FormEvent) {
    event.preventDefault();
    const wanted = { about, from, to, by: search.get('by') ?? '' };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)));
  }

  return (
    <details className="nhsuk-details led-details" open={search.size > 0}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Search and filter</span>
      </summary>
      <div className="nhsuk-details__text">
        <form role="search" onSubmit={find} noValidate>
          <Select
            id="about"
            label="About"
            value={about}
            onChange={setAbout}
            options={[{ value: '', label: 'Everything' }, ...choices(things)]}
          />
          <TextField id="from" label="From" type="date" value={from} onChange={setFrom} />
          <TextField id="to" label="To" type="date" value={to} onChange={setTo} />
          <Button look="secondary">Find events</Button>
        </form>
      </div>
    </details>
  );
}
