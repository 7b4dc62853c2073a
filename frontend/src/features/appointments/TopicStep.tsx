import type { FormEvent } from 'react';
import { choices } from '../../lib/words';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { MESSAGE_LIMIT, type BookingForm } from './bookingForm';
import { topics } from './oneToOneWords';

export function TopicStep({ form, onContinue }: { form: BookingForm; onContinue: () => void }) {
  function next(event: FormEvent) {
    event.preventDefault();
    const tooLong = form.values.message.length > MESSAGE_LIMIT;
    form.setErrors(
      tooLong ? [{ field: 'message', message: 'Your note must be 500 characters or fewer' }] : [],
    );
    if (!tooLong) onContinue();
  }
  return (
    <Page
      title="What would you like to talk about?"
      section="One to one"
      back={{ to: paths.oneToOne, label: 'One to one' }}
      hasErrors={form.errors.length > 0}
      step="topic"
    >
      <form onSubmit={next} noValidate>
        <ErrorSummary errors={form.errors} />
        <p>You do not have to say. Only you and your tutor will see your answers.</p>
        <Radios {...form.field('topic')} legend="Topic (optional)" choices={choices(topics)} />
        <TextArea
          {...form.field('message')}
          label="Anything your tutor should know first (optional)"
          hint="No patient details"
          limit={MESSAGE_LIMIT}
        />
        <Button>Continue</Button>
      </form>
    </Page>
  );
}
