import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Slot } from '../../api/types';
import { timesWords, weekdayDateWords, dayWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Fieldset, RadioItem } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { FormError } from '../../ui/formErrors';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Empty, Failed, Loading } from '../../ui/states';
import { byDay, thisMinute, whereWords } from './oneToOneWords';
import { useFreeSlots } from './queries';

interface TimeStepProps {
  chosen: Slot | null;
  /** Set when the time chosen before was taken meanwhile: what the hub offers instead. */
  nextFree: readonly Slot[] | null;
  onChosen: (slot: Slot) => void;
}

export function TimeStep({ chosen, nextFree, onChosen }: TimeStepProps) {
  const [from] = useState(thisMinute);
  const slots = useFreeSlots(from);
  const free = slots.data?.pages.flatMap((page) => page.items) ?? [];
  const [picked, setPicked] = useState(nextFree ? '' : (chosen?.id ?? ''));
  const [errors, setErrors] = useState<FormError[]>(() => takenMeanwhile(nextFree));

  function next(event: FormEvent) {
    event.preventDefault();
    const slot = [...free, ...(nextFree ?? [])].find(({ id }) => id === picked);
    if (slot) onChosen(slot);
    else setErrors([{ field: 'slot', message: 'Select a time' }]);
  }

  return (
    <Page
      title="Choose a time"
      section="One to one"
      back={{ to: paths.bookOneToOne, label: 'What you would like to talk about' }}
      hasErrors={errors.length > 0}
      step="time"
    >
      {slots.isPending && <Loading what="free times" retry={() => void slots.refetch()} />}
      {slots.isError && (
        <Failed error={slots.error} what="free times" retry={() => void slots.refetch()} />
      )}
      {slots.isSuccess && free.length === 0 && <NoneFree />}
      {free.length > 0 && (
        <form onSubmit={next} noValidate>
          <ErrorSummary errors={errors} />
          {nextFree && nextFree.length > 0 && <NextFree slots={nextFree} />}
          {byDay(free).map(([day, times], index) => (
            <Fieldset
              key={day}
              id={index === 0 ? 'slot' : `slot-${day}`}
              legend={weekdayDateWords(day)}
              error={index === 0 ? errors[0]?.message : undefined}
            >
              <div className="nhsuk-radios">
                {times.map((slot, position) => (
                  <RadioItem
                    key={slot.id}
                    id={index === 0 && position === 0 ? 'slot' : `slot-${slot.id}`}
                    name="slot"
                    choice={{
                      value: slot.id,
                      label: timesWords(slot.startsAt, slot.endsAt),
                      hint: `${slot.tutor.name}. ${whereWords(slot)}`,
                    }}
                    checked={picked === slot.id}
                    onPick={() => setPicked(slot.id)}
                  />
                ))}
              </div>
            </Fieldset>
          ))}
          <ShowMore query={slots} what="times" shown={free.length} />
          <div>
            <Button>Continue</Button>
          </div>
        </form>
      )}
    </Page>
  );
}

function takenMeanwhile(nextFree: readonly Slot[] | null): FormError[] {
  if (!nextFree) return [];
  return [
    {
      field: 'slot',
      message: 'Someone has just booked that time. Select another: your answers are kept.',
    },
  ];
}

function NextFree({ slots }: { slots: readonly Slot[] }) {
  return (
    <div className="led-panel">
      <p className="nhsuk-heading-s">The next free times with this tutor</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {slots.map((slot) => (
          <li key={slot.id}>
            {dayWords(slot.startsAt)}, {timesWords(slot.startsAt, slot.endsAt)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NoneFree() {
  return (
    <Empty>
      <p>
        No times are free at the moment. Tutors release new ones, and a time that someone gives up
        is free again at once, so look again tomorrow.
      </p>
      <p>
        If you cannot wait, find <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
    </Empty>
  );
}
