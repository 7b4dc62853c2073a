import { patientHints } from './patientHints';

/** What a doctor has to know before writing. */
export function BeforeYouWrite() {
  return (
    <>
      <p>Nobody else can see this, and it is kept encrypted.</p>
      <div className="nhsuk-inset-text">
        <p>
          Reflections are not legally privileged: a court can ask for them. Write about what you
          learned, and leave out whatever could identify a patient or a colleague.
        </p>
      </div>
    </>
  );
}

export function PatientHints({ text }: { text: string }) {
  const hints = patientHints(text);
  return (
    <div role="status">
      {hints.length > 0 && (
        <div className="nhsuk-inset-text">
          <p>
            This seems to hold {hints.join(', ')}. Take out whatever could identify a patient. You
            can save it as it is; this check runs on your device only.
          </p>
        </div>
      )}
    </div>
  );
}
