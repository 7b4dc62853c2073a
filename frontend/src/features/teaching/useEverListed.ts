import { useState } from 'react';
import type { RegisterEntry } from '../../api/types';

/** Who came without a place and is unmarked leaves the register; here they stay for as long as the page is open, so that it can be undone. */
export function useEverListed(items: RegisterEntry[]): RegisterEntry[] {
  const [seen, setSeen] = useState(items);
  const listed = new Set(items.map(({ person }) => person.id));
  const gone = seen.filter(({ person }) => !listed.has(person.id)).map(unmarked);
  const all = [...items, ...gone].sort((a, b) => a.person.name.localeCompare(b.person.name));
  if (all.length > seen.length) setSeen(all);
  return all;
}

const unmarked = (entry: RegisterEntry): RegisterEntry => ({
  ...entry,
  presence: null,
  source: null,
  at: null,
  markedBy: null,
  reason: null,
  withOthers: 0,
});
