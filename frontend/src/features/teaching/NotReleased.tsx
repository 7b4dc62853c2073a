import type { Session } from '../../api/types';
import { CopyText } from '../../ui/CopyText';
import { OutsideLink } from '../../ui/OutsideLink';
import { releaseRequest } from './absenceWords';

/** For a doctor whom the ward did not let go. */
export function NotReleased({ session }: { session: Session }) {
  return (
    <section aria-labelledby="not-released">
      <h2 className="nhsuk-heading-s" id="not-released">
        If you are not released
      </h2>
      <p>
        Where your trust extends exception reporting to locally employed doctors, you can report
        missed protected teaching. Your{' '}
        <OutsideLink href="https://www.nhsemployers.org/pay-pensions-and-reward/medical-staff/doctors-and-dentists-in-training/information-for-guardians">
          Guardian of Safe Working Hours (NHS Employers)
        </OutsideLink>{' '}
        can tell you whether it does.
      </p>
      <p>You can also ask to be released. Send this to the person who makes your rota.</p>
      <CopyText id="release-request" label="Release request" text={releaseRequest(session)} />
    </section>
  );
}
