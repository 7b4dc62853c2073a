import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useAudiences, useThemes } from './settingsQueries';

/** The address holds what was searched for; here is only what is half typed. */
export function SessionSearch() {
  const [search, setSearch] = useSearchParams();
  const themes = useThemes();
  const audiences = useAudiences();
  const [q, setQ] = useState(search.get('q') ?? '');
  const [theme, setTheme] = useState(search.get('theme') ?? '');
  const [specialty, setSpecialty] = useState(search.get('specialty') ?? '');
  const isFiltered = ['q', 'theme', 'specialty'].some((name) => search.has(name));

  function find(event: FormEvent) {
    event.preventDefault();
    const wanted = { when: search.get('when') ?? '', q: q.trim(), theme, specialty };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)));
  }

  return (
    <details className="nhsuk-details led-details" open={isFiltered}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Search and filter</span>
      </summary>
      <div className="nhsuk-details__text">
        <form role="search" onSubmit={find} noValidate>
          <TextField
            id="q"
            label="Words in the title or summary"
            type="search"
            value={q}
            onChange={setQ}
            maxLength={200}
          />
          <Select
            id="theme"
            label="Theme"
            value={theme}
            onChange={setTheme}
            options={[{ value: '', label: 'All themes' }, ...themes.choices(theme)]}
          />
          <Select
            id="specialty"
            label="Specialty"
            value={specialty}
            onChange={setSpecialty}
            options={[
              { value: '', label: 'All specialties' },
              ...audiences.specialties(specialty ? [specialty] : []),
            ]}
          />
          <Button look="secondary">Find sessions</Button>
        </form>
      </div>
    </details>
  );
}
