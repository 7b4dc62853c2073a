import type { SlotCounts } from '../../api/types';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { hasRole, useKnownMe } from '../identity/queries';
import { useSlotCounts } from './meetingQueries';

/** How one to ones are used, in numbers that tell of nobody. */
export function DemandPage() {
  const isTutor = hasRole(useKnownMe(), 'tutor');
  const counts = useSlotCounts();
  const retry = () => void counts.refetch();
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
      {counts.isPending && <Loading what="the numbers" retry={retry} />}
      {counts.isError && <Failed error={counts.error} what="the numbers" retry={retry} />}
      {counts.data?.items.length === 0 && (
        <Empty>
          <p>No times have been released yet. The numbers appear here, quarter by quarter.</p>
        </Empty>
      )}
      {counts.data && counts.data.items.length > 0 && <Quarters items={counts.data.items} />}
    </Page>
  );
}

function Quarters({ items }: { items: SlotCounts[] }) {
  return (
    <>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption">Times of all tutors, by quarter</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Offered</th>
            <th scope="col">Booked</th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {items.map(({ from, until, offered, taken }) => (
            <tr className="nhsuk-table__row" key={from}>
              <td className="nhsuk-table__cell">
                {dateWords(from)} to {dateWords(until)}
              </td>
              <td className="nhsuk-table__cell">{offered}</td>
              <td className="nhsuk-table__cell">{taken ?? 'Not shown'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        A number is not shown where it, or what it leaves, is fewer than 5: it could tell who came.
      </p>
    </>
  );
}
