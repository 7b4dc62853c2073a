import { describe, expect, it } from 'vitest';
import {
  answersOf,
  checkSession,
  isTold,
  newAnswers,
  sessionFrom,
} from '../src/features/teaching/sessionForm';
import { aSession } from './hub';

const PERSON = '01890a5d-ac96-774b-bcce-b302099a8010';

describe('a session as it is typed', () => {
  it('is offered for the next Tuesday at 2pm', () => {
    const offered = (now: string) => newAnswers(new Date(now)).date;
    expect(offered('2026-11-23T10:00:00Z')).toBe('2026-11-24');
    expect(offered('2026-11-24T10:00:00Z')).toBe('2026-12-01');
    expect(newAnswers(new Date()).start).toBe('14:00');
  });

  it('tells people of what they need to be there, and of nothing else', () => {
    const session = aSession({ speakers: [] });
    const after = (changed: object) => ({
      ...sessionFrom({ ...answersOf(session), ...changed }),
    });
    expect(isTold(session, after({}))).toBe(false);
    expect(isTold(session, after({ summary: 'New', capacity: '30', cpdMinutes: '30' }))).toBe(
      false,
    );
    for (const changed of [
      { title: 'Another' },
      { location: 'Another room' },
      { mode: 'online' },
      { date: '2030-01-08' },
      { end: '23:00' },
    ]) {
      expect(isTold(session, after(changed)), JSON.stringify(changed)).toBe(true);
    }
  });

  it('comes back as it was', () => {
    const session = aSession({
      startsAt: '2026-07-14T13:00:00Z',
      endsAt: '2026-07-14T14:00:00Z',
      speakers: [{ name: 'Dr Ama Mensah', role: 'Consultant, Acute Medicine', personId: PERSON }],
      cips: [6, 4],
      joinUrl: 'https://meet.example/1',
      materials: [{ title: 'Slides, part 1', url: 'https://www.example.org/1.pdf' }],
      professions: ['Nursing'],
      outcomes: ['Recognise sepsis', 'Start treatment'],
      domains: [3, 1],
      specialties: ['Surgery'],
    });
    expect(answersOf(session)).toMatchObject({ date: '2026-07-14', start: '14:00', end: '15:00' });
    expect(sessionFrom(answersOf(session), session.speakers)).toEqual({
      title: session.title,
      summary: null,
      theme: session.theme,
      external: false,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      location: null,
      mode: 'in-person',
      capacity: 20,
      speakers: [
        {
          name: 'Dr Ama Mensah',
          role: 'Consultant, Acute Medicine',
          email: null,
          personId: PERSON,
        },
      ],
      cips: [4, 6],
      joinUrl: session.joinUrl,
      materials: session.materials,
      professions: ['Nursing'],
      outcomes: session.outcomes,
      domains: [1, 3],
      specialties: ['Surgery'],
      cpdMinutes: 60,
    });
  });

  it('asks for what is missing, each thing once', () => {
    const answers = { ...answersOf(aSession()), title: ' ', end: '13:00', capacity: '1.5' };
    expect(checkSession(answers)).toEqual([
      { field: 'title', message: 'Enter a title' },
      { field: 'end', message: 'The end time must be after the start time' },
      { field: 'capacity', message: 'Enter the number of places, from 1 to 1,000' },
    ]);
  });

  it('refuses a start that the clocks skip', () => {
    const answers = { ...answersOf(aSession()), date: '2026-03-29', start: '01:30', end: '03:00' };
    expect(checkSession(answers).map(({ field }) => field)).toEqual(['start']);
  });

  it('asks which of two times is meant on the night the clocks go back, and keeps the answer', () => {
    const night = { ...answersOf(aSession()), date: '2027-10-31', start: '01:30', end: '03:00' };
    expect(checkSession(night).map(({ field }) => field)).toEqual(['whenTwice']);
    const later = { ...night, whenTwice: 'later' };
    expect(checkSession(later)).toEqual([]);
    const { startsAt, endsAt } = sessionFrom(later);
    expect([startsAt, endsAt]).toEqual(['2027-10-31T01:30:00Z', '2027-10-31T03:00:00Z']);
    expect(sessionFrom({ ...night, whenTwice: 'earlier' }).startsAt).toBe('2027-10-31T00:30:00Z');
    expect(answersOf(aSession({ startsAt, endsAt })).whenTwice).toBe('later');
  });

  it('takes an email as someone of the trust, and the same name as who it was', () => {
    const known = [{ name: 'Dr Ama Mensah', role: null, personId: PERSON }];
    const speakers = 'Dr Ama Mensah\nDr Jo Lee, Registrar, Jo.Lee@trust.example\nA guest, Nurse';
    expect(sessionFrom({ ...answersOf(aSession()), speakers }, known).speakers).toEqual([
      { name: 'Dr Ama Mensah', role: null, email: null, personId: PERSON },
      { name: 'Dr Jo Lee', role: 'Registrar', email: 'Jo.Lee@trust.example', personId: null },
      { name: 'A guest', role: 'Nurse', email: null, personId: null },
    ]);
  });

  it.each([
    [{ joinUrl: 'http://meet.example' }, 'joinUrl'],
    [{ materials: 'Slides' }, 'materials'],
    [{ materials: 'Slides, www.example.org' }, 'materials'],
  ])('asks again for %o', (wrong, field) => {
    const answers = { ...answersOf(aSession()), ...wrong };
    expect(checkSession(answers).map((error) => error.field)).toEqual([field]);
  });
});
