import type { Session } from '../../api/types';
import { SummaryList } from '../../ui/SummaryList';
import { answersOf, type SessionAnswers } from './sessionForm';

const labels: Record<keyof SessionAnswers, string> = {
  title: 'Title',
  date: 'Date',
  start: 'Starts at',
  end: 'Ends at',
  whenTwice: 'Which of the two times',
  location: 'Where',
  mode: 'How',
  capacity: 'Number of places',
  theme: 'Theme',
  holder: 'Who holds it',
  summary: 'Summary',
  speakers: 'Speakers',
  outcomes: 'Outcomes',
  specialties: 'Specialties',
  professions: 'Professions',
  joinUrl: 'Link to join online',
  materials: 'Materials',
  cips: 'Generic capabilities',
  domains: 'GMC domains',
  cpdMinutes: 'CPD minutes',
};

/** What a colleague saved meanwhile; saving again puts the reader's own answers in its place. */
export function SomeoneElsesChanges({ before, now }: { before: Session; now: Session }) {
  const old = answersOf(before);
  const changed = answersOf(now);
  const fields = (Object.keys(labels) as (keyof SessionAnswers)[]).filter(
    (field) => String(old[field]) !== String(changed[field]),
  );
  return (
    <section className="led-panel" aria-label="What the other person changed">
      <h2 className="nhsuk-heading-s">What the other person changed</h2>
      <SummaryList
        rows={fields.map((field) => [labels[field], String(changed[field]) || 'Now empty'])}
      />
      <p>To keep a change of theirs, type it into the form below before you save.</p>
    </section>
  );
}
