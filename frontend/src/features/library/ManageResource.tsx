import { useState } from 'react';
import type { Versioned } from '../../api/client';
import type { Resource } from '../../api/types';
import { dateWords, londonDate, momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Details } from '../../ui/Details';
import { Select } from '../../ui/Select';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { AddCaptions } from './AddCaptions';
import { AddFile } from './AddFile';
import { useEditing, useShelf, useVersions } from './editingQueries';
import { mayHaveFile, states } from './libraryWords';
import { nextReview } from './resourceForm';

/** What the education team can do with the resource on the page. */
export function ManageResource({ opened }: { opened: Versioned<Resource> }) {
  const resource = opened.value;
  const editing = useEditing();
  const withdraw = useAction(() => editing.withdraw(resource.id));
  const isPublished = resource.state === 'published';
  return (
    <section>
      <h2 className="nhsuk-heading-m">For the education team</h2>
      <p>{states[resource.state]}</p>
      <ButtonLink to={paths.editResource(resource.id)} look="secondary">
        Edit
      </ButtonLink>
      {mayHaveFile(resource.kind) && <AddFile key={`file ${opened.etag}`} resource={opened} />}
      {resource.kind === 'recording' && (
        <AddCaptions key={`captions ${opened.etag}`} resource={opened} />
      )}
      {!isPublished && <Publish key={`publish ${opened.etag}`} id={resource.id} />}
      {isPublished && <StillRight resource={resource} />}
      {isPublished && <Replaced resource={resource} />}
      {resource.state !== 'withdrawn' && (
        <Details summary="Withdraw it">
          <p>Nobody finds it any more. You can publish it again.</p>
          <Button
            type="button"
            look="secondary"
            busy={withdraw.busy}
            onClick={() => withdraw.run()}
          >
            Withdraw
          </Button>
          <ActionProblem problem={withdraw.problem} />
        </Details>
      )}
      <Details summary="What it said before">
        <Versions id={resource.id} />
      </Details>
    </section>
  );
}

function Publish({ id }: { id: string }) {
  const editing = useEditing();
  const publish = useAction((key) => editing.publish(key, id));
  return (
    <>
      <Button type="button" busy={publish.busy} onClick={() => publish.run()}>
        Publish
      </Button>
      <ActionProblem problem={publish.problem} />
    </>
  );
}

function StillRight({ resource }: { resource: Resource }) {
  const editing = useEditing();
  const [reviewBy, setReviewBy] = useState(() => nextReview(londonDate(new Date())));
  const review = useAction((key) => editing.review(key, resource.id, reviewBy));
  return (
    <Details summary="It is still right">
      <p>
        It was reviewed on {dateWords(resource.reviewedOn)}. Today’s date will be shown instead.
      </p>
      <DateField id="reviewBy" label="Review it again by" value={reviewBy} onChange={setReviewBy} />
      <Button type="button" look="secondary" busy={review.busy} onClick={() => review.run()}>
        Mark as reviewed
      </Button>
      <ActionProblem problem={review.problem} />
    </Details>
  );
}

function Replaced({ resource }: { resource: Resource }) {
  const editing = useEditing();
  const shelf = useShelf(resource.collection).data?.items ?? [];
  const [successor, setSuccessor] = useState('');
  const [missing, setMissing] = useState(false);
  const replace = useAction(() => editing.supersede(resource.id, successor));
  return (
    <Details summary="Something else takes its place">
      <Select
        id="successor"
        label="What takes its place"
        hint="Published resources of the same collection"
        error={missing && !successor ? 'Select what takes its place' : undefined}
        value={successor}
        onChange={setSuccessor}
        options={[
          { value: '', label: 'Select a resource' },
          ...shelf
            .filter(({ id }) => id !== resource.id)
            .map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Button
        type="button"
        look="secondary"
        busy={replace.busy}
        onClick={() => (successor ? replace.run() : setMissing(true))}
      >
        Replace
      </Button>
      <ActionProblem problem={replace.problem} />
    </Details>
  );
}

function Versions({ id }: { id: string }) {
  const versions = useVersions(id);
  if (versions.isPending) return <Loading what="the versions" />;
  if (versions.isError) return <Failed error={versions.error} what="the versions" />;
  return (
    <ol className="led-plain-list" reversed>
      {versions.data.items.map((version) => (
        <li className="led-row" key={version.number}>
          <h3 className="nhsuk-heading-xs led-row__heading">
            Version {version.number}: {version.title}
          </h3>
          <p className="led-small led-row__facts">
            {states[version.state]} {momentWords(version.changedAt)}
            {version.changedBy && `, ${version.changedBy.name}`}
          </p>
          <p className="led-row__facts">{version.summary}</p>
        </li>
      ))}
    </ol>
  );
}
