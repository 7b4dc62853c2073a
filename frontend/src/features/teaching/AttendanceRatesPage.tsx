import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client';
import type { ProgrammeRate } from '../../api/types';
import { dateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';

const HIDDEN = 'hidden';

/** How well teaching is attended, by programme: no doctor is in it. */
export function AttendanceRatesPage() {
  const [search, setSearch] = useSearchParams();
  const period = Object.fromEntries(search) as { from?: string; to?: string };
  const rates = useQuery({
    queryKey: ['attendance-rates', period],
    queryFn: () => answer(api.GET('/attendance-rates', { params: { query: period } })),
  });
  const form = useForm({
    start: { from: period.from ?? '', to: period.to ?? '' },
    send: (answers) => Promise.resolve(answers),
    sent: ({ from, to }) => setSearch({ ...(from && { from }), ...(to && { to }) }),
  });
  const again = () => void rates.refetch();
  const found = rates.data;
  return (
    <Page
      title="Attendance"
      section="Teaching"
      back={{ to: paths.programmes, label: 'Programmes' }}
    >
      <form onSubmit={form.submit} noValidate>
        <DateField {...form.field('from')} label="From the month of (optional)" />
        <DateField {...form.field('to')} label="To the month of (optional)" />
        <Button busy={form.busy}>Show attendance</Button>
      </form>
      {rates.isPending && <Loading what="attendance" retry={again} />}
      {rates.isError && <Failed error={rates.error} what="attendance" retry={again} />}
      {found && (
        <>
          <p>
            {dateWords(found.from)} to {dateWords(found.to)}, from sessions whose register is
            locked. Doctors who told us they could not come are not counted against the rate. A
            number from 1 to 4 is hidden, and so is one that would give it away.
          </p>
          {found.items.length === 0 ? (
            <Empty>
              <p>No session was held in these months. Rates appear when registers are locked.</p>
            </Empty>
          ) : (
            <>
              <ul className="led-plain-list">
                {found.items.map((rate) => (
                  <Rate key={rate.programmeId} rate={rate} />
                ))}
              </ul>
              <p>
                <a href={`${paths.attendanceRatesFile}?${search.toString()}`} download>
                  Download as a spreadsheet (CSV)
                </a>
              </p>
            </>
          )}
        </>
      )}
    </Page>
  );
}

function Rate({ rate }: { rate: ProgrammeRate }) {
  const shown = (count: number | null) => count ?? HIDDEN;
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">{rate.title ?? 'Other sessions'}</h2>
      <p className="led-row__facts">
        {rate.percent === null ? 'Too few to tell a rate' : `Attendance ${rate.percent}%`}. Present:{' '}
        {shown(rate.present)}. Missed: {shown(rate.missed)}. Could not come: {shown(rate.excused)}.
      </p>
      <p className="led-row__facts led-small">
        Registers locked: {rate.sessions}. Still open, and not counted: {rate.open}.
      </p>
    </li>
  );
}
