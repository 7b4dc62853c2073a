import { useState } from 'react';
import type { CpdShare, CpdSummary } from '../../api/types';
import { addDays, dateWords, londonDate, momentWords } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { AskFirst } from '../../ui/AskFirst';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { CopyText } from '../../ui/CopyText';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { ShowMore } from '../../ui/ShowMore';
import { ActionProblem, Empty, Failed, Loading } from '../../ui/states';
import { TextField } from '../../ui/TextField';
import { useAction } from '../../ui/useAction';
import { useForm } from '../../ui/useForm';
import { useIsLeaver } from '../identity/queries';
import { useCpdSummary } from './queries';
import { useOpenings, useShares, useSharing } from './shareQueries';

/** Links that show an appraiser a part of the doctor's CPD: made, copied once, watched, ended. */
export function SharesPage() {
  const year = useCpdSummary();
  const isLeaver = useIsLeaver();
  return (
    <Page
      title="Share with your appraiser"
      section="CPD"
      back={{ to: paths.cpd, label: 'Your CPD' }}
    >
      <p>
        Whoever has the link can read what you choose here, without logging in, until it expires or
        you end it. They see your CPD as it is when they open it. Nothing of your one to ones is
        ever in it.
      </p>
      {year.isPending && <Loading what="your appraisal year" />}
      {year.isError && (
        <Failed error={year.error} what="your appraisal year" retry={() => void year.refetch()} />
      )}
      {year.data && !isLeaver && <ShareForm year={year.data} />}
      <h2 className="nhsuk-heading-m">Your links</h2>
      <Shares />
    </Page>
  );
}

const parts = [
  { value: 'certificates', label: 'Certificates' },
  { value: 'evidence', label: 'Evidence files' },
  {
    value: 'reflections',
    label: 'Reflections',
    hint: 'Whoever has the link can read all of them. They are not legally privileged.',
  },
];

const lengths = [
  { value: '7', label: '1 week' },
  { value: '28', label: '4 weeks' },
  { value: '56', label: '8 weeks' },
  { value: '90', label: '90 days' },
];

function ShareForm({ year }: { year: CpdSummary }) {
  const { make } = useSharing();
  const [address, setAddress] = useState('');
  const form = useForm({
    start: {
      recipient: '',
      from: year.from,
      to: year.to,
      parts: ['certificates'] as string[],
      days: '28',
    },
    check: ({ from, to }) => [
      ...(from ? [] : [{ field: 'from' as const, message: 'Enter the first date' }]),
      ...(to ? [] : [{ field: 'to' as const, message: 'Enter the last date' }]),
      ...(from && to && to < from
        ? [{ field: 'to' as const, message: 'Enter a last date that is not before the first' }]
        : []),
    ],
    send: (answers, key) =>
      make(key, {
        recipient: answers.recipient.trim() || null,
        from: answers.from,
        to: answers.to,
        certificates: answers.parts.includes('certificates'),
        evidence: answers.parts.includes('evidence'),
        reflections: answers.parts.includes('reflections'),
        days: Number(answers.days),
      }),
    sent: (made) => setAddress(made.address),
  });
  if (address) {
    return (
      <>
        <Banner key={address} heading="Your link is ready">
          <p>Copy it now. The hub keeps no copy, and shows it this once.</p>
        </Banner>
        <CopyText id="link" label="The link" text={address} />
        <Button type="button" look="secondary" onClick={() => setAddress('')}>
          Make another link
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('recipient')}
        label="Who is it for? (optional)"
        hint="Only you see this"
        maxLength={100}
      />
      <DateField {...form.field('from')} label="From" />
      <DateField {...form.field('to')} label="To" />
      <Checkboxes
        {...form.field('parts')}
        legend="What is in it"
        hint="Your activities and totals always are"
        choices={parts}
      />
      <Select {...form.field('days')} label="How long it holds" options={lengths} />
      <p>
        It will expire on {dateWords(addDays(londonDate(new Date()), Number(form.values.days)))}.
      </p>
      <Button busy={form.busy}>Make a link</Button>
    </form>
  );
}

function Shares() {
  const isLeaver = useIsLeaver();
  const shares = useShares();
  if (shares.isPending) return <Loading what="your links" retry={() => void shares.refetch()} />;
  if (shares.isError) {
    return <Failed error={shares.error} what="your links" retry={() => void shares.refetch()} />;
  }
  const items = shares.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>
          {isLeaver
            ? 'You made none.'
            : 'No links yet. What you make will be listed here, with how often it was opened.'}
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="led-plain-list">
        {items.map((share) => (
          <ShareRow key={share.id} share={share} />
        ))}
      </ul>
      <ShowMore query={shares} what="links" shown={items.length} />
    </>
  );
}

const names = { certificates: 'certificates', evidence: 'evidence', reflections: 'reflections' };

function ShareRow({ share }: { share: CpdShare }) {
  const holds = share.state === 'open';
  const inIt = (['certificates', 'evidence', 'reflections'] as const).filter((each) => share[each]);
  const what = share.recipient ?? `${dateWords(share.from)} to ${dateWords(share.to)}`;
  return (
    <li className="led-row">
      <h3 className="nhsuk-heading-s led-row__heading">{what}</h3>
      <p className="led-row__facts">
        {dateWords(share.from)} to {dateWords(share.to)}, activities
        {inIt.map((each) => `, ${names[each]}`)}
      </p>
      <p className="led-row__facts">{stateWords(share)}</p>
      <p className="led-row__facts">
        {share.lastOpenedAt
          ? `Opened ${count(share.opens, 'time')}, last on ${momentWords(share.lastOpenedAt)}`
          : 'Not opened yet'}
      </p>
      {share.lastOpenedAt && <Openings share={share.id} what={what} />}
      {holds && <End share={share.id} what={what} />}
    </li>
  );
}

function stateWords({ state, expiresAt, endedAt }: CpdShare): string {
  if (state === 'ended') return `You ended it on ${momentWords(endedAt ?? expiresAt)}`;
  return `${state === 'open' ? 'Expires' : 'Expired'} on ${momentWords(expiresAt)}`;
}

const read = { pack: 'Opened', pdf: 'Downloaded as a PDF', evidence: 'Evidence downloaded' };

function Openings({ share, what }: { share: string; what: string }) {
  const [isShown, setShown] = useState(false);
  if (isShown) return <OpeningList share={share} />;
  return (
    <Button type="button" look="secondary" onClick={() => setShown(true)}>
      Show when<span className="nhsuk-u-visually-hidden"> {what} was opened</span>
    </Button>
  );
}

function OpeningList({ share }: { share: string }) {
  const openings = useOpenings(share);
  if (openings.isPending) return <Loading what="when it was opened" />;
  if (openings.isError) return <Failed error={openings.error} what="when it was opened" />;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {openings.data.items.map(({ at, part }) => (
        <li key={at + part}>
          {read[part]}: {momentWords(at)}
        </li>
      ))}
    </ul>
  );
}

function End({ share, what }: { share: string; what: string }) {
  const { end } = useSharing();
  const [isAsking, setAsking] = useState(false);
  const ending = useAction(() => end(share));
  if (!isAsking) {
    return (
      <Button type="button" look="secondary" onClick={() => setAsking(true)}>
        End this link<span className="nhsuk-u-visually-hidden"> ({what})</span>
      </Button>
    );
  }
  return (
    <AskFirst label="End this link">
      <p className="nhsuk-heading-s">End this link?</p>
      <p>It shows nothing from then on. What was downloaded before stays with whoever has it.</p>
      <ActionProblem problem={ending.problem} />
      <div className="nhsuk-button-group">
        <Button type="button" look="warning" busy={ending.busy} onClick={() => ending.run()}>
          Yes, end it
        </Button>
        <Button type="button" look="secondary" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    </AskFirst>
  );
}
