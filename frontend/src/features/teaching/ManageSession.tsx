import { useState } from 'react';
import { useLocation } from 'react-router';
import type { Session } from '../../api/types';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { PresenterPackLinks } from './PresenterPackLinks';
import { useTeaching } from './queries';
import { takesPlace } from './sessionWords';

/** What the education team can do with a session. */
export function ManageSession({ session }: { session: Session }) {
  const teaching = useTeaching();
  const saved = (useLocation().state as { done?: string } | null)?.done;
  const [isPublished, setPublished] = useState(false);
  const publish = useAction(
    (key) => teaching.publish(key, session.id),
    () => setPublished(true),
  );
  const taken = session.capacity - session.placesLeft;
  return (
    <>
      {saved && !isPublished && <Banner heading={saved} />}
      {isPublished && <Banner heading="Published. Doctors can see it and sign up." />}
      <section className="led-panel" aria-label="For the education team">
        <p>
          {session.status === 'draft'
            ? 'This is a draft. Check it below: doctors see it when you publish it.'
            : `${taken} of ${count(session.capacity, 'place')} taken, ${session.waiting} waiting.`}
        </p>
        <ActionProblem problem={publish.problem} />
        {session.status !== 'cancelled' && (
          <div className="nhsuk-button-group">
            {session.status === 'draft' && (
              <Button type="button" busy={publish.busy} onClick={() => publish.run()}>
                Publish
              </Button>
            )}
            {takesPlace(session) && (
              <>
                <ButtonLink look="secondary" to={paths.present(session.id)}>
                  Show the check-in code
                </ButtonLink>
                <ButtonLink look="secondary" to={paths.register(session.id)}>
                  Register
                </ButtonLink>
                {session.status !== 'scheduled' && (
                  <ButtonLink look="secondary" to={paths.feedbackSummary(session.id)}>
                    What doctors said
                  </ButtonLink>
                )}
              </>
            )}
            <ButtonLink look="secondary" to={paths.sessionResources(session.id)}>
              Slides and recording
            </ButtonLink>
            <ButtonLink look="secondary" to={paths.editSession(session.id)}>
              Edit
            </ButtonLink>
            {(session.status === 'draft' || session.status === 'scheduled') && (
              <ButtonLink look="secondary" to={paths.cancelSession(session.id)}>
                Cancel this session
              </ButtonLink>
            )}
          </div>
        )}
        <PresenterPackLinks session={session} isAdmin />
      </section>
    </>
  );
}
