import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

export function LibrarySearch() {
  const [search, setSearch] = useSearchParams();
  const [q, setQ] = useState(search.get('q') ?? '');

  function find(event: FormEvent) {
    event.preventDefault();
    const wanted = new URLSearchParams(search);
    if (q.trim()) wanted.set('q', q.trim());
    else wanted.delete('q');
    setSearch(wanted);
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
      <Button>Search</Button>
    </form>
  );
}
