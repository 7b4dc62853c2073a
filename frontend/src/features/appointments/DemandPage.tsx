import type { FreeAndBusy, SlotCounts } from '../../api/types';
import { dateWords, weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Counts } from '../../ui/Counts';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { hasRole, useKnownMe } from '../identity/queries';
import { WaitingNumber } from './WaitingNumber';
import { useFreeAndBusy, useSlotCounts } from './meetingQueries';
import { useWaitingCounts } from './waitingQueries';

/** How one to ones are used, in numbers that tell of nobody. */
export function DemandPage() {
  const isTutor = hasRole(useKnownMe(), 'tutor');
  const counts = useSlotCounts();
  const dates = useFreeAndBusy();
  const waiting = useWaitingCounts();
  const all = [counts, dates, waiting];
  const failed = all.find(({ isError }) => isError);
  const retry = () => void Promise.all(all.map((one) => one.refetch()));
  return (
    <Page
      title="How one to ones are used"
      section="One to one"
      back={
        isTutor
          ? { to: paths.oneToOne, label: 'One to one' }
          : { to: paths.manage, label: 'Manage' }
      }
    >
      {all.some(({ isPending }) => isPending) && <Loading what="the numbers" retry={retry} />}
      {failed && <Failed error={failed.error} what="the numbers" retry={retry} />}
      {waiting.data && (
        <>
          <WaitingNumber />
          <p>{waitWords(waiting.data.medianWaitDays)}</p>
        </>
      )}
      {counts.data?.items.length === 0 && (
        <Empty>
          <p>No times have been released yet. The numbers appear here, month by month.</p>
        </Empty>
      )}
      {dates.data && dates.data.items.length > 0 && <Dates items={dates.data.items} />}
      {counts.data && counts.data.items.length > 0 && <Months items={counts.data.items} />}
    </Page>
  );
}

function waitWords(days: number | null): string {
  return days === null
    ? 'How long doctors wait is shown once 5 of them had a time that they asked for.'
    : `Half of those who asked for a time had one within ${count(days, 'day')}.`;
}

function Months({ items }: { items: SlotCounts[] }) {
  return (
    <>
      <Counts
        caption="Times of all tutors, by month"
        columns={['Month', 'Offered', 'Booked', 'Met', 'Not there']}
        rows={items.map(({ from, offered, taken, met, absent }) => [
          dateWords(from).replace('1 ', ''),
          offered,
          taken,
          met,
          absent,
        ])}
      />
      <p>
        A number is not shown where it, or what it leaves, is fewer than 5: it could tell who came.
        “Not there” counts doctors and tutors. What nobody has said is in neither.
      </p>
    </>
  );
}

function Dates({ items }: { items: FreeAndBusy[] }) {
  return (
    <Counts
      caption="Times of all tutors in the next 12 weeks, by date"
      columns={['Date', 'Offered', 'Times left']}
      rows={items.map(({ date, offered, hasFree, free }) => [
        weekdayDateWords(date),
        offered,
        hasFree ? (free ?? 'Yes') : 'None',
      ])}
    />
  );
}
