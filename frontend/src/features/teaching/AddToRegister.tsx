import { useState, type FormEvent } from 'react';
import type { Register, TeachingMode } from '../../api/types';
import { Button, TextButton } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { TextField } from '../../ui/TextField';
import { ActionProblem, Failed } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useChangeRegister } from './queries';
import { usePeople } from './registerQueries';
import { presencesAt, presenceWords } from './registerWords';

/** For someone who was there without a place and without a phone. */
export function AddToRegister(props: {
  sessionId: string;
  mode: TeachingMode;
  register: Register;
  reason: string | null;
}) {
  const { sessionId, mode, register, reason } = props;
  const presence = presencesAt(mode)[0]!.value;
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const people = usePeople(wanted);
  const change = useChangeRegister(sessionId);
  const add = useAction(
    (_, person: { id: string; name: string }) => change.mark(person.id, { presence, reason }),
    (_, person) => setAdded(person.name),
  );
  const listed = new Set(register.items.map(({ person }) => person.id));

  function find(event: FormEvent) {
    event.preventDefault();
    setAdded(null);
    setWanted(typed.trim());
  }

  return (
    <Details summary="Add someone who is not listed">
      <form role="search" onSubmit={find} noValidate>
        <TextField
          id="person"
          label="Part of their name or email"
          value={typed}
          onChange={setTyped}
          maxLength={200}
        />
        <Button look="secondary" busy={people.isFetching}>
          Find people
        </Button>
      </form>
      {people.isError && <Failed error={people.error} what="people" />}
      <ActionProblem problem={add.problem} />
      <div role="status">
        {added && (
          <p>
            {added} is on the register: {presenceWords(presence).toLowerCase()}.
          </p>
        )}
        {people.data?.items.length === 0 && <p>Nobody matches. Try fewer letters.</p>}
      </div>
      <ul className="nhsuk-list">
        {people.data?.items.map((person) => (
          <li key={person.id}>
            {person.name}
            {person.specialty && `, ${person.specialty}`}{' '}
            {listed.has(person.id) ? (
              '(listed)'
            ) : (
              <TextButton onClick={() => void add.run(person)}>
                Add<span className="nhsuk-u-visually-hidden"> {person.name}</span>
              </TextButton>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}
