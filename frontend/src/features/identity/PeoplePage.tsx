import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Person, PersonStatus } from '../../api/types';
import { choices } from '../../lib/words';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import { Empty, Failed, Loading } from '../../ui/states';
import { usePeople } from './peopleQueries';
import { rolesInWords } from './roleWords';

const statuses: Record<PersonStatus, string> = {
  active: 'Active',
  suspended: 'Suspended',
  left: 'Left',
};

const isStatus = (word: string | null): word is PersonStatus => word !== null && word in statuses;

export function PeoplePage() {
  const [search] = useSearchParams();
  const status = search.get('status');
  const people = usePeople({
    q: search.get('q') ?? undefined,
    status: isStatus(status) ? status : undefined,
  });
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="People"
      section="Manage"
      back={{ to: paths.manage, label: 'Manage' }}
      step={search.toString()}
    >
      <ButtonLink to={paths.newPerson}>Add a person</ButtonLink>
      <p>
        <Link to={paths.importPeople}>Add or change many people from a table</Link>
      </p>
      <PeopleSearch key={search.toString()} />
      {people.isPending && <Loading what="the people" />}
      {people.isError && (
        <Failed error={people.error} what="the people" retry={() => void people.refetch()} />
      )}
      {people.data && items.length === 0 && (
        <Empty>
          <p>Nobody matches. Try a shorter name, or another status.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {people.data && <ShowMore query={people} what="people" shown={items.length} />}
    </Page>
  );
}

/** The address holds what was searched for; here is only what is half typed. */
function PeopleSearch() {
  const [search, setSearch] = useSearchParams();
  const [q, setQ] = useState(search.get('q') ?? '');
  const [status, setStatus] = useState(search.get('status') ?? '');

  function find(event: FormEvent) {
    event.preventDefault();
    const wanted = { q: q.trim(), status };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)));
  }

  return (
    <form className="led-search" role="search" onSubmit={find} noValidate>
      <TextField
        id="q"
        label="Name or email"
        type="search"
        value={q}
        onChange={setQ}
        maxLength={200}
      />
      <Select
        id="status"
        label="Status"
        value={status}
        onChange={setStatus}
        options={[{ value: '', label: 'Everyone who is here' }, ...choices(statuses)]}
      />
      <Button look="secondary">Find people</Button>
    </form>
  );
}

function PersonRow({ person }: { person: Person }) {
  const place = [person.specialty, person.grade, person.site].filter(Boolean).join(', ');
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        <Link to={paths.person(person.id)}>{person.name}</Link>
      </h2>
      <p className="led-row__facts led-break">{person.email}</p>
      <p className="led-row__facts">
        {rolesInWords(person.roles)}
        {place && `. ${place}`}
      </p>
      {person.status !== 'active' && (
        <p className="led-row__tags">
          <Tag colour={person.status === 'left' ? 'grey' : 'orange'}>{statuses[person.status]}</Tag>
        </p>
      )}
    </li>
  );
}
