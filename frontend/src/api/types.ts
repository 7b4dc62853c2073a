import type { components } from './schema';

type Schemas = components['schemas'];

export type Hub = Schemas['Hub'];
export type TrialMail = Schemas['TrialMail'];
export type Me = Schemas['Me'];
export type ChangeMe = Schemas['ChangeMe'];
export type Role = Schemas['Role'];
export type Session = Schemas['Session'];
export type ChangeSession = Schemas['ChangeSession'];
export type Theme = Schemas['Theme'];
export type TeachingMode = Schemas['TeachingMode'];
export type Place = Schemas['Place'];
export type Slot = Schemas['Slot'];
export type ReleaseSlots = Schemas['ReleaseSlots'];
export type Appointment = Schemas['Appointment'];
export type BookSlot = Schemas['BookSlot'];
export type Topic = NonNullable<Schemas['Topic']>;
export type MeetingMode = Schemas['MeetingMode'];
export type Resource = Schemas['Resource'];
export type ResourceKind = Schemas['ResourceKind'];
export type Collection = Schemas['Collection'];
export type CpdRecord = Schemas['CpdRecord'];
export type CpdSummary = Schemas['CpdSummary'];
export type CpdScope = Schemas['CpdScope'];
export type LogCpd = Schemas['LogCpd'];
export type ProblemDocument = Schemas['Problem'];
