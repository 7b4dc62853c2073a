import type { SlotCounts } from '../../api/types';
import { dateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { hasRole, useKnownMe } from '../identity/queries';
import { WaitingNumber } from './WaitingNumber';
import { useSlotCounts } from './meetingQueries';
import { useWaitingCounts } from './waitingQueries';

/** How one to ones are used, in numbers that tell of nobody. */
export function DemandPage() {
  const isTutor = hasRole(useKnownMe(), 'tutor');
  const counts = useSlotCounts();
  const waiting = useWaitingCounts();
  const failed = [counts, waiting].find(({ isError }) => isError);
  const retry = () => void Promise.all([counts.refetch(), waiting.refetch()]);
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
      {(counts.isPending || waiting.isPending) && <Loading what="the numbers" retry={retry} />}
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
      {counts.data && counts.data.items.length > 0 && <Months items={counts.data.items} />}
    </Page>
  );
}

function waitWords(days: number | null): string {
  return days === null
    ? 'How long doctors wait is shown once 5 of them had a time that they asked for.'
    : `Half of those who asked for a time had one within ${count(days, 'day')}.`;
}

const columns = ['Month', 'Offered', 'Booked', 'Met', 'Not there'];

function Months({ items }: { items: SlotCounts[] }) {
  return (
    <>
      <table className="nhsuk-table-responsive">
        <caption className="nhsuk-table__caption">Times of all tutors, by month</caption>
        <thead className="nhsuk-table__head">
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {items.map(({ from, offered, taken, met, absent }) => (
            <tr className="nhsuk-table__row" key={from}>
              {[dateWords(from).replace('1 ', ''), offered, taken, met, absent].map(
                (cell, column) => (
                  <td className="nhsuk-table__cell" key={columns[column]}>
                    <span className="nhsuk-table-responsive__heading" aria-hidden="true">
                      {columns[column]}{' '}
                    </span>
                    {cell ?? 'Not shown'}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        A number is not shown where it, or what it leaves, is fewer than 5: it could tell who came.
        “Not there” counts doctors and tutors. What nobody has said is in neither.
      </p>
    </>
  );
}
