import { Link } from 'react-router';
import type { Slot, Topic } from '../../api/types';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { SummaryList } from '../../ui/SummaryList';
import { HoldNote } from './HoldNote';
import { WayChoice } from './WayChoice';
import type { BookingForm } from './bookingForm';
import { topics, whereWords } from './oneToOneWords';

interface CheckStepProps {
  form: BookingForm;
  slot: Slot;
  heldUntil: string;
}

export function CheckStep({ form, slot, heldUntil }: CheckStepProps) {
  const { topic, message } = form.values;
  return (
    <Page
      title="Check and book"
      section="One to one"
      back={{ to: `${paths.bookOneToOne}?step=time`, label: 'Choose a different time' }}
      hasErrors={form.errors.length > 0}
      step="check"
    >
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} />
        {form.errors.length > 0 && (
          <p>
            <Link to={paths.oneToOne}>See your appointments</Link>
          </p>
        )}
        <HoldNote until={heldUntil} />
        <SummaryList
          rows={[
            ['When', whenWords(slot.startsAt, slot.endsAt)],
            ['With', slot.tutor.name],
            slot.otherWays.length === 0 && ['Where', whereWords(slot)],
            ['Topic', topic ? topics[topic as Topic] : 'You have not said'],
            ['Your note', message && <span className="led-lines">{message}</span>],
          ]}
        />
        <WayChoice
          time={slot}
          value={form.values.mode}
          onChange={(mode) => form.set('mode', mode)}
        />
        <p>
          Only you and {slot.tutor.name} can see this. Your tutor must act if there is a serious
          risk to you, to patients or to others, and would tell you first where possible.
        </p>
        <Button busy={form.busy}>Book</Button>
      </form>
    </Page>
  );
}
