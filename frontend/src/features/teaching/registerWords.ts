import type {
  Presence,
  Register,
  RegisterEntry,
  RegisterMark,
  Session,
  TeachingMode,
} from '../../api/types';
import { timeWords } from '../../lib/time';
import { choices, count } from '../../lib/words';

export const presences: Record<Presence, string> = {
  'in-person': 'Present in the room',
  remote: 'Online',
};

/** How one can be present at a session that is held so, and how somebody is already. */
export const presencesAt = (mode: TeachingMode, already: Presence | null = null) =>
  choices(presences).filter(
    ({ value }) =>
      value === already || mode === 'hybrid' || (value === 'remote') === (mode === 'online'),
  );

export const NOT_PRESENT = 'Not present';

export const presenceWords = (presence: Presence | null) =>
  presence ? presences[presence] : NOT_PRESENT;

/** "Checked in with the code at 2:02pm", "Marked by Joanne Pickersgill at 2:10pm" */
export function notedWords({ source, at, markedBy, reason }: RegisterEntry): string | null {
  if (!source || !at) return null;
  const who = markedBy?.name ?? 'the education team';
  return `${sources[source](who)} at ${timeWords(at)}${reason ? `: ${reason}` : ''}`;
}

/** Look whether they were there: a full room does this too. */
export const togetherWords = ({ withOthers }: RegisterEntry): string | null =>
  withOthers > 0
    ? `Within seconds of ${withOthers} others with the same code: check that they were there`
    : null;

export const sourceWords = (mark: Pick<RegisterMark, 'source' | 'markedBy'>) =>
  sources[mark.source](mark.markedBy?.name ?? 'the education team');

const sources: Record<NonNullable<RegisterEntry['source']>, (who: string) => string> = {
  code: () => 'Checked in with the code',
  manual: (who) => `Marked by ${who}`,
  sheet: (who) => `Copied from the paper sheet by ${who}`,
  'meeting-report': (who) => `In the meeting’s report, imported by ${who}`,
};

/** Who could not come does not count, or a rate would punish who works nights. */
export function rateWords({ rate }: Pick<Register, 'rate'>): string | null {
  if (rate.percent === null) return null;
  const excused =
    rate.excused > 0
      ? ` ${count(rate.excused, 'doctor', 'doctors')} who told us they could not come ${rate.excused === 1 ? 'is' : 'are'} not counted.`
      : '';
  return `Attendance ${rate.percent}%.${excused}`;
}

/** What locking gives those who were present. */
export function lockWords(present: number, { cpdMinutes }: Pick<Session, 'cpdMinutes'>): string {
  if (present === 0) return 'Nobody was marked present, so nobody gets a CPD record.';
  const credits = cpdMinutes ? ` of ${count(cpdMinutes / 60, 'credit')}` : '';
  return `${count(present, 'doctor gets', 'doctors get')} a CPD record${credits}.`;
}
