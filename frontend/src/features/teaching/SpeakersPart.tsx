import type { Session } from '../../api/types';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { PresenterPackLinks } from './PresenterPackLinks';
import { takesPlace } from './sessionWords';

/** What someone who teaches a session can do with it. */
export function SpeakersPart({ session }: { session: Session }) {
  if (!takesPlace(session)) return null;
  return (
    <section className="led-panel" aria-label="For the speaker">
      <p>You are a speaker of this session.</p>
      <div className="nhsuk-button-group">
        <ButtonLink look="secondary" to={paths.present(session.id)}>
          Show the check-in code
        </ButtonLink>
        <ButtonLink look="secondary" to={paths.feedbackSummary(session.id)}>
          What doctors said
        </ButtonLink>
      </div>
      <PresenterPackLinks session={session} isAdmin={false} />
    </section>
  );
}
