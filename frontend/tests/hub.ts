import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Appointment, CpdSummary, Session } from '../src/api/types';

/** Stands in for the hub; each test says what it answers. */
export const hub = setupServer();

export const at = (path: string) => `http://127.0.0.1/api/v1${path}`;

export function refusal(status: number, code: string, more: object = {}) {
  return HttpResponse.json(
    {
      type: `urn:led-hub:problem:${code}`,
      title: `Title of ${code}`,
      status,
      detail: `Detail of ${code}.`,
      code,
      requestId: 'request-1',
      ...more,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

export function aSession(facts: Partial<Session> = {}): Session {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    programmeId: null,
    title: 'Sepsis in the first hour',
    summary: null,
    theme: 'clinical-update',
    external: false,
    startsAt: '2026-12-08T14:00:00Z',
    endsAt: '2026-12-08T15:00:00Z',
    zone: 'Europe/London',
    location: null,
    mode: 'in-person',
    capacity: 20,
    placesLeft: 5,
    waiting: 0,
    status: 'scheduled',
    cancelledReason: null,
    speakers: [{ name: 'Dr Ama Mensah', role: null, personId: null }],
    outcomes: [],
    domains: [],
    specialties: [],
    professions: [],
    cips: [],
    materials: [],
    joinUrl: null,
    speaking: false,
    cpdMinutes: 60,
    myPlace: null,
    myAbsence: null,
    myPlaceLeftLate: false,
    myAttendance: null,
    myFeedback: null,
    ...facts,
  };
}

export function anAppointment(facts: Partial<Appointment> = {}): Appointment {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8099',
    slotId: '01890a5d-ac96-774b-bcce-b302099a8098',
    startsAt: '2026-12-08T15:00:00Z',
    endsAt: '2026-12-08T15:20:00Z',
    zone: 'Europe/London',
    state: 'booked',
    outcome: null,
    tutor: { id: '01890a5d-ac96-774b-bcce-b302099a8002', name: 'Dr Helen Ashworth' },
    doctor: { id: '01890a5d-ac96-774b-bcce-b302099a8003', name: 'Adaeze Okonkwo' },
    mode: 'in-person',
    place: null,
    otherWays: [],
    topic: null,
    message: null,
    bookedAt: '2026-11-23T09:00:00Z',
    cancelledAt: null,
    cancelledBy: null,
    late: false,
    detailsRemovedAt: null,
    ...facts,
  };
}

export function cpdOf(minutes: number): CpdSummary {
  return {
    from: '2026-08-01',
    to: '2027-07-31',
    records: minutes > 0 ? 1 : 0,
    minutes,
    credits: minutes / 60,
    byScope: [],
    byNature: [],
    byDomain: [],
    byCip: [],
    guidance: [],
  };
}
