import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import type { Resource } from '../../api/types';
import { paths } from '../../paths';
import { Button, TextButton } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { TextField } from '../../ui/TextField';
import { useAction } from '../../ui/useAction';
import { useSession } from './queries';
import { useAttaching, useFoundResources, useSessionResources } from './resourceQueries';

/** The education team chooses what of the library belongs to a session. */
export function AttachResourcesPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const attached = useSessionResources(id);
  return (
    <Page
      title="Slides and recording"
      section="Teaching"
      caption={session.data?.value.title}
      back={{ to: paths.session(id), label: 'The session' }}
    >
      <p>Doctors who missed the session can catch up with what you attach, and record it as CPD.</p>
      {attached.isPending && <Loading what="what is attached" />}
      {attached.isError && (
        <Failed
          error={attached.error}
          what="what is attached"
          retry={() => void attached.refetch()}
        />
      )}
      {attached.data && (
        <>
          <Attached sessionId={id} resources={attached.data.items} />
          <Search
            sessionId={id}
            attached={new Set(attached.data.items.map((resource) => resource.id))}
          />
        </>
      )}
    </Page>
  );
}

function Attached({ sessionId, resources }: { sessionId: string; resources: Resource[] }) {
  const { takeOff } = useAttaching(sessionId);
  const remove = useAction((_, resource: string) => takeOff(resource));
  if (resources.length === 0) {
    return (
      <Empty>
        <p>Nothing is attached yet. Search the library below.</p>
      </Empty>
    );
  }
  return (
    <>
      <ActionProblem problem={remove.problem} />
      <ul className="led-plain-list" aria-label="Attached">
        {resources.map((resource) => (
          <li className="led-row" key={resource.id}>
            <Link to={paths.resource(resource.id)}>{resource.title}</Link>{' '}
            <TextButton busy={remove.busy} onClick={() => remove.run(resource.id)}>
              Take off<span className="nhsuk-u-visually-hidden"> {resource.title}</span>
            </TextButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function Search({ sessionId, attached }: { sessionId: string; attached: Set<string> }) {
  const [words, setWords] = useState('');
  const [q, setQ] = useState('');
  const found = useFoundResources(q);
  const { attach } = useAttaching(sessionId);
  const add = useAction((_, resource: string) => attach(resource));
  const others = found.data?.items.filter((resource) => !attached.has(resource.id));

  function find(event: FormEvent) {
    event.preventDefault();
    setQ(words.trim());
  }

  return (
    <>
      <form className="led-search" role="search" onSubmit={find} noValidate>
        <TextField
          id="q"
          label="Search the library"
          type="search"
          value={words}
          onChange={setWords}
          maxLength={200}
        />
        <Button>Search</Button>
      </form>
      {found.isError && (
        <Failed error={found.error} what="resources" retry={() => void found.refetch()} />
      )}
      <ActionProblem problem={add.problem} />
      <p role="status">
        {others?.length === 0 && 'Nothing else matches. Only published resources are found.'}
      </p>
      <ul className="led-plain-list" aria-label="Found">
        {others?.map((resource) => (
          <li className="led-row" key={resource.id}>
            {resource.title}{' '}
            <TextButton busy={add.busy} onClick={() => add.run(resource.id)}>
              Attach<span className="nhsuk-u-visually-hidden"> {resource.title}</span>
            </TextButton>
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.newResource}>Add a resource to the library</Link>
      </p>
    </>
  );
}
