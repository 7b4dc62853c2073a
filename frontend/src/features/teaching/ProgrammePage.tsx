import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { ProgrammeDate } from '../../api/types';
import { dayWords, timesWords, weekdayDateWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useNow } from '../../ui/useNow';
import { rhythmWords } from './programmeWords';
import { usePlanning, useProgramme, useProgrammeDates } from './programmeQueries';

/** One programme and all its dates; drafts are published from here together. */
export function ProgrammePage() {
  const { id = '' } = useParams();
  const programme = useProgramme(id);
  const dates = useProgrammeDates(id);
  const failed = [programme, dates].find(({ isError }) => isError);
  return (
    <Page
      title={programme.data?.value.title ?? 'Programme'}
      section="Teaching"
      back={{ to: paths.programmes, label: 'Programmes' }}
    >
      {failed && (
        <Failed error={failed.error} what="the programme" retry={() => void failed.refetch()} />
      )}
      {!failed && (!programme.data || !dates.data) && <Loading what="the programme" />}
      {programme.data && dates.data && (
        <>
          <p>{rhythmWords(programme.data.value)}.</p>
          <PublishDrafts id={id} dates={dates.data.items} />
          <div className="nhsuk-button-group">
            <ButtonLink look="secondary" to={paths.changeProgramme(id)}>
              Change the programme
            </ButtonLink>
            <ButtonLink look="secondary" to={paths.addProgrammeDate(id)}>
              Add a date
            </ButtonLink>
          </div>
          <ul className="led-plain-list">
            {dates.data.items.map((date) => (
              <DateRow key={date.date} programmeId={id} date={date} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function PublishDrafts({ id, dates }: { id: string; dates: ProgrammeDate[] }) {
  const planning = usePlanning();
  const saved = (useLocation().state as { done?: string } | null)?.done;
  const [done, setDone] = useState<string | undefined>(saved);
  const now = useNow();
  const drafts = dates.filter(
    ({ status, startsAt }) => status === 'draft' && new Date(startsAt) > now,
  ).length;
  const publish = useAction(
    (key) => planning.publish(key, id),
    () => setDone('Published. Doctors can see the sessions and sign up.'),
  );
  return (
    <>
      {done && <Banner key={done} heading={done} />}
      <ActionProblem problem={publish.problem} />
      {drafts > 0 && (
        <Button type="button" busy={publish.busy} onClick={() => publish.run()}>
          Publish {count(drafts, 'draft')}
        </Button>
      )}
    </>
  );
}

function DateRow({ programmeId, date }: { programmeId: string; date: ProgrammeDate }) {
  const isAhead = new Date(date.startsAt) > useNow();
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">
        {date.sessionId ? (
          <Link to={paths.session(date.sessionId)}>{dayWords(date.startsAt)}</Link>
        ) : (
          dayWords(date.startsAt)
        )}
      </h2>
      <p className="led-row__facts">
        {date.title && `${date.title}, `}
        {timesWords(date.startsAt, date.endsAt)}
        {date.exception === 'move' && (
          <>
            <br />
            Moved from {weekdayDateWords(date.date)}
          </>
        )}
        {(date.taken > 0 || date.waiting > 0) && (
          <>
            <br />
            {count(date.taken, 'place')} taken, {date.waiting} waiting
          </>
        )}
      </p>
      <p className="led-row__tags">
        <DateTags date={date} />
        {isAhead && (
          <Link to={paths.programmeDate(programmeId, date.date)}>
            {date.exception ? 'Change or undo' : 'Skip or move'}
            <span className="nhsuk-u-visually-hidden"> {dayWords(date.startsAt)}</span>
          </Link>
        )}
      </p>
    </li>
  );
}

function DateTags({ date }: { date: ProgrammeDate }) {
  const isSkipped = date.exception === 'skip';
  return (
    <>
      {date.status === 'draft' && <Tag colour="grey">Draft</Tag>}
      {(isSkipped || date.status === 'cancelled') && (
        <Tag colour="red">{isSkipped ? 'Skipped' : 'Cancelled'}</Tag>
      )}
      {date.exception === 'extra' && <Tag colour="grey">Extra date</Tag>}
      {date.bankHoliday && <Tag colour="orange">{date.bankHoliday}</Tag>}{' '}
    </>
  );
}
