import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { usePathwayActions, useSharing } from './pathwayQueries';

/** Who else sees what the doctor ticks: nobody, or one tutor. */
export function PathwaySharing({ id }: { id: string }) {
  const sharing = useSharing(id);
  return (
    <section>
      <h2 className="nhsuk-heading-m">Who sees what you tick</h2>
      {sharing.isPending && <Loading what="who sees it" />}
      {sharing.isError && (
        <Failed error={sharing.error} what="who sees it" retry={() => void sharing.refetch()} />
      )}
      {sharing.data &&
        (sharing.data.tutor ? (
          <Shared id={id} tutor={sharing.data.tutor.name} />
        ) : (
          <Alone id={id} tutors={sharing.data.tutors} />
        ))}
    </section>
  );
}

function Shared({ id, tutor }: { id: string; tutor: string }) {
  const actions = usePathwayActions();
  const stop = useAction(() => actions.stopSharing(id));
  return (
    <>
      <p role="status">Only you and {tutor}.</p>
      <Button type="button" look="secondary" busy={stop.busy} onClick={() => stop.run()}>
        Stop sharing
      </Button>
      <ActionProblem problem={stop.problem} />
    </>
  );
}

function Alone({ id, tutors }: { id: string; tutors: { id: string; name: string }[] }) {
  const actions = usePathwayActions();
  const [tutor, setTutor] = useState(tutors.length === 1 ? tutors[0]!.id : '');
  const [missing, setMissing] = useState(false);
  const share = useAction(() => actions.share(id, tutor));
  const choices = tutors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <p role="status">Only you.</p>
      {tutors.length > 0 && (
        <>
          <Select
            id="tutor"
            label="Share with"
            hint="They see what you have ticked and what you will tick, on this pathway only, until you stop it."
            error={missing && !tutor ? 'Select who sees it' : undefined}
            value={tutor}
            onChange={setTutor}
            options={
              tutors.length === 1 ? choices : [{ value: '', label: 'Select a tutor' }, ...choices]
            }
          />
          <Button
            type="button"
            look="secondary"
            busy={share.busy}
            onClick={() => (tutor ? share.run() : setMissing(true))}
          >
            Share
          </Button>
          <ActionProblem problem={share.problem} />
        </>
      )}
    </>
  );
}
