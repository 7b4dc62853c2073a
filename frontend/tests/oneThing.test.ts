import { describe, expect, it } from 'vitest';
import { isNew, oneThing, type DoctorsDay } from '../src/features/home/oneThing';
import { needsAttention } from '../src/features/home/needsAttention';
import { anAppointment, aSession, cpdOf } from './hub';

const now = new Date('2026-12-01T09:00:00Z');
const day = (facts: Partial<DoctorsDay>): DoctorsDay => ({
  now,
  sessions: [],
  appointments: [],
  cpd: cpdOf(60),
  ...facts,
});
const tomorrow = { startsAt: '2026-12-02T14:00:00Z', endsAt: '2026-12-02T15:00:00Z' };
const mine = { state: 'confirmed', position: null, until: null } as const;

describe('the one thing to do now', () => {
  it('is to sign up for the next session without a place', () => {
    const session = aSession();
    expect(oneThing(day({ sessions: [session] }))).toEqual({ kind: 'sign-up', session });
  });

  it('is the waiting list when that session is full', () => {
    const session = aSession({ placesLeft: 0 });
    expect(oneThing(day({ sessions: [session] })).kind).toBe('join-waiting-list');
  });

  it('passes over drafts, cancelled sessions and those that have started', () => {
    const open = aSession({ id: 'open' });
    const sessions = [
      aSession({ startsAt: '2026-12-01T08:30:00Z' }),
      aSession({ status: 'cancelled' }),
      aSession({ status: 'draft' }),
      open,
    ];
    expect(oneThing(day({ sessions }))).toEqual({ kind: 'sign-up', session: open });
  });

  it('is my own teaching when that is tomorrow', () => {
    const session = aSession({ ...tomorrow, myPlace: mine });
    expect(oneThing(day({ sessions: [session, aSession()] }))).toEqual({
      kind: 'my-teaching',
      session,
      near: 'tomorrow',
    });
  });

  it('is whichever of mine comes first on the same day', () => {
    const session = aSession({ ...tomorrow, myPlace: mine });
    const appointment = anAppointment({ startsAt: '2026-12-02T10:00:00Z' });
    const thing = oneThing(day({ sessions: [session], appointments: [appointment] }));
    expect(thing).toEqual({ kind: 'my-meeting', appointment, near: 'tomorrow' });
  });

  it('passes over a meeting that was cancelled', () => {
    const appointment = anAppointment({ ...tomorrow, state: 'cancelled' });
    expect(oneThing(day({ appointments: [appointment] })).kind).toBe('add-cpd');
  });

  it('offers a sign-up before something of mine next week', () => {
    const later = aSession({ id: 'mine', myPlace: mine });
    const open = aSession({ id: 'open', startsAt: '2026-12-22T14:00:00Z' });
    expect(oneThing(day({ sessions: [later, open] }))).toEqual({ kind: 'sign-up', session: open });
  });

  it('does not take a waiting list for a place', () => {
    const waiting = aSession({
      ...tomorrow,
      myPlace: { state: 'waiting', position: 3, until: null },
    });
    expect(oneThing(day({ sessions: [waiting] })).kind).toBe('add-cpd');
  });

  it('is a place to start for someone with nothing yet', () => {
    expect(oneThing(day({ cpd: cpdOf(0) })).kind).toBe('start-here');
    expect(oneThing(day({ cpd: cpdOf(30) })).kind).toBe('add-cpd');
  });

  it('does not take a CPD total that could not be read for nothing', () => {
    expect(isNew(day({ cpd: null }))).toBe(false);
  });
});

describe('what needs the education team', () => {
  it('is drafts and sessions without a speaker, at most three', () => {
    const sessions = [
      aSession({ id: '1', status: 'draft' }),
      aSession({ id: '2' }),
      aSession({ id: '3', speakers: [] }),
      aSession({ id: '4', speakers: [], status: 'cancelled' }),
      aSession({ id: '5', status: 'draft' }),
      aSession({ id: '6', status: 'draft' }),
    ];
    expect(needsAttention(sessions).map(({ session, what }) => `${session.id} ${what}`)).toEqual([
      '1 is still a draft',
      '3 has no speaker',
      '5 is still a draft',
    ]);
  });
});
