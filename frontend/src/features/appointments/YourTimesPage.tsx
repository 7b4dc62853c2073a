import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Appointment, Slot } from '../../api/types';
import { timesWords, weekdayDateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { ButtonLink, TextButton } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useKnownMe } from '../identity/queries';
import { ChangeTimes } from './ChangeTimes';
import { WaitingNumber } from './WaitingNumber';
import { WithdrawDate } from './WithdrawDate';
import { byDay, thisMinute, waysWords, whereWords } from './oneToOneWords';
import { useAppointments, useOneToOnes, useTutorSlots } from './queries';

export function YourTimesPage() {
  const me = useKnownMe();
  const released = (useLocation().state as { done?: string } | null)?.done;
  const [from] = useState(thisMinute);
  const [done, setDone] = useState<string | null>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const slots = useTutorSlots(me.id, from);
  const appointments = useAppointments(from).data?.items ?? [];
  const items = slots.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Your times"
      section="One to one"
      back={{ to: paths.oneToOne, label: 'One to one' }}
    >
      {done && <Banner key={done} heading={done} />}
      {released && !done && <Banner heading={released} />}
      <WaitingNumber />
      <ButtonLink to={paths.releaseTimes}>Release times</ButtonLink>
      {slots.isPending && <Loading what="your times" />}
      {slots.isError && (
        <Failed error={slots.error} what="your times" retry={() => void slots.refetch()} />
      )}
      {slots.isSuccess && items.length === 0 && (
        <Empty>
          <p>You have no times ahead. Those you release will be listed here.</p>
        </Empty>
      )}
      {byDay(items).map(([day, times]) => (
        <section key={day}>
          <h2 className="nhsuk-heading-s">{weekdayDateWords(day)}</h2>
          <WithdrawDate date={day} slots={times} onWithdrawn={setDone} />
          <ul className="led-plain-list">
            {times.map((slot) => (
              <Time
                key={slot.id}
                slot={slot}
                appointment={appointments.find((one) => isFor(slot, one))}
                isChanging={changing === slot.id}
                onChange={setChanging}
                onDone={setDone}
              />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore query={slots} what="times" shown={items.length} />
    </Page>
  );
}

const isFor = (slot: Slot, { slotId, state }: Appointment) =>
  slotId === slot.id && state === 'booked';

interface TimeProps {
  slot: Slot;
  appointment: Appointment | undefined;
  isChanging: boolean;
  onChange: (id: string | null) => void;
  onDone: (said: string) => void;
}

function Time({ slot, appointment, isChanging, onChange, onDone }: TimeProps) {
  const oneToOnes = useOneToOnes();
  const times = timesWords(slot.startsAt, slot.endsAt);
  const withdraw = useAction(
    () => oneToOnes.withdraw(slot.id),
    () => onDone(`You have withdrawn ${times}`),
  );
  return (
    <li className="led-row led-row--tight">
      <p className="led-row__facts">
        <strong>{times}</strong>
        <br />
        {appointment ? whereWords(appointment) : waysWords(slot)}
      </p>
      <p className="led-row__tags">
        {slot.free ? (
          <>
            <Tag colour="white">Free</Tag>{' '}
            <TextButton busy={withdraw.busy} onClick={() => withdraw.run()}>
              Withdraw<span className="nhsuk-u-visually-hidden"> {times}</span>
            </TextButton>
          </>
        ) : (
          <>
            <Tag colour="green">Booked</Tag>
            {appointment && (
              <Link to={paths.appointment(appointment.id)}>{appointment.doctor.name}</Link>
            )}
          </>
        )}
      </p>
      {isChanging ? (
        <ChangeTimes slot={slot} onChanged={onDone} onClose={() => onChange(null)} />
      ) : (
        <TextButton onClick={() => onChange(slot.id)}>
          Change<span className="nhsuk-u-visually-hidden"> {times}</span>
        </TextButton>
      )}
      <ActionProblem problem={withdraw.problem} />
    </li>
  );
}
