import type { Slot } from '../../api/types';
import { dayWords, timesWords, weekdayDateWords } from '../../lib/time';
import { Fieldset, RadioItem } from '../../ui/Choices';
import { ShowMore } from '../../ui/ShowMore';
import type { useFreeSlots } from './bookingQueries';
import { byDay, waysWords } from './oneToOneWords';

interface FreeTimesProps {
  slots: ReturnType<typeof useFreeSlots>;
  picked: string;
  onPick: (slot: Slot) => void;
  error: string | undefined;
}

/** Radios of the free times, under their days. */
export function FreeTimes({ slots, picked, onPick, error }: FreeTimesProps) {
  const free = slots.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {byDay(free).map(([day, times], index) => (
        <Fieldset
          key={day}
          id={index === 0 ? 'slot' : `slot-${day}`}
          legend={weekdayDateWords(day)}
          error={index === 0 ? error : undefined}
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
                  hint: `${slot.tutor.name}. ${waysWords(slot)}`,
                }}
                checked={picked === slot.id}
                onPick={() => onPick(slot)}
              />
            ))}
          </div>
        </Fieldset>
      ))}
      <ShowMore query={slots} what="times" shown={free.length} />
    </>
  );
}

/** What the hub offers when the time chosen before was taken meanwhile. */
export function NextFree({ slots }: { slots: readonly Slot[] }) {
  if (slots.length === 0) return null;
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
