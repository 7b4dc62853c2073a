import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { choices } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { kinds } from './libraryWords';

export function LibrarySearch() {
  const [search, setSearch] = useSearchParams();
  const [q, setQ] = useState(search.get('q') ?? '');
  const [kind, setKind] = useState(search.get('kind') ?? '');

  function find(event: FormEvent) {
    event.preventDefault();
    const wanted = { q: q.trim(), kind, collection: search.get('collection') ?? '' };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)));
  }

  return (
    <form className="led-search" role="search" onSubmit={find} noValidate>
      <TextField
        id="q"
        label={search.has('collection') ? 'Search this collection' : 'Search the library'}
        type="search"
        value={q}
        onChange={setQ}
        maxLength={200}
      />
      <Select
        id="kind"
        label="Kind"
        value={kind}
        onChange={setKind}
        options={[{ value: '', label: 'Every kind' }, ...choices(kinds)]}
      />
      <Button>Search</Button>
    </form>
  );
}
