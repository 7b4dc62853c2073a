import { Link, useParams } from 'react-router';
import type { Pathway, PathwayStep } from '../../api/types';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { hasRole, useKnownMe } from '../identity/queries';
import { PathwaySharing } from './PathwaySharing';
import { doneOf, inParts } from './pathwayParts';
import { usePathway, usePathwayActions } from './pathwayQueries';

export function PathwayPage() {
  const { id = '' } = useParams();
  const pathway = usePathway(id);
  return (
    <Page
      title={pathway.data?.value.title ?? 'Pathway'}
      section="Library"
      back={{ to: paths.pathways, label: 'Pathways' }}
    >
      {pathway.isPending && <Loading what="the pathway" />}
      {pathway.isError && (
        <Failed error={pathway.error} what="the pathway" retry={() => void pathway.refetch()} />
      )}
      {pathway.data && <Steps pathway={pathway.data.value} />}
    </Page>
  );
}

function Steps({ pathway }: { pathway: Pathway }) {
  const me = useKnownMe();
  const isDoctor = hasRole(me, 'led');
  const { steps } = pathway;
  return (
    <>
      <p>{pathway.summary}</p>
      <p className="led-small">Correct as at {dateWords(pathway.correctAsAt)}.</p>
      {pathway.overdue && (
        <div className="led-panel led-panel--urgent">
          <p>
            <strong>Check that this is still right.</strong> It was due to be reviewed by{' '}
            {dateWords(pathway.reviewBy)}.
          </p>
        </div>
      )}
      {hasRole(me, 'admin') && (
        <ButtonLink to={paths.editPathway(pathway.id)} look="secondary">
          Edit
        </ButtonLink>
      )}
      {isDoctor && (
        <p role="status">
          <strong>
            {doneOf(steps)} of {count(steps.length, 'step')} done
          </strong>
        </p>
      )}
      {inParts(steps).map((part) => (
        <section key={part.steps[0]!.id}>
          {part.name && <h2 className="nhsuk-heading-m">{part.name}</h2>}
          <ul className="led-plain-list">
            {part.steps.map((step) => (
              <li className="led-row" key={step.id}>
                {isDoctor ? (
                  <Tick pathway={pathway.id} step={step} />
                ) : (
                  <strong>{step.title}</strong>
                )}
                <More step={step} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isDoctor && <PathwaySharing id={pathway.id} />}
    </>
  );
}

function Tick({ pathway, step }: { pathway: string; step: PathwayStep }) {
  const actions = usePathwayActions();
  const toggle = useAction((_, isDone: boolean) =>
    isDone ? actions.undo(pathway, step.id) : actions.tick(pathway, step.id),
  );
  return (
    <>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={step.id}
            type="checkbox"
            checked={toggle.busy ? !step.done : step.done}
            onChange={() => toggle.run(step.done)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={step.id}>
            {step.title}
          </label>
        </div>
      </div>
      <ActionProblem problem={toggle.problem} />
    </>
  );
}

function More({ step }: { step: PathwayStep }) {
  return (
    <>
      {step.detail && <p className="led-row__facts">{step.detail}</p>}
      {step.resource && (
        <p className="led-row__facts">
          <Link to={paths.resource(step.resource.id)}>{step.resource.name}</Link>
        </p>
      )}
      {step.theme && (
        <p className="led-row__facts">
          <Link to={paths.teachingOn(step.theme)}>
            Find a session<span className="nhsuk-u-visually-hidden">: {step.title}</span>
          </Link>
        </p>
      )}
    </>
  );
}
