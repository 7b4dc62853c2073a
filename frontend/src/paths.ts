/** Every address of the hub's pages. Links are made here and nowhere else. */
export const paths = {
  start: '/',
  logIn: (then?: string) => (then ? `/log-in?then=${encodeURIComponent(then)}` : '/log-in'),
  home: '/home',
  account: '/account',

  teaching: '/teaching',
  teachingOn: (theme: string) => `/teaching?theme=${theme}`,
  newSession: '/teaching/new',
  topics: '/teaching/topics',
  rotaLetter: '/teaching/rota-letter',
  programmes: '/teaching/programmes',
  planProgramme: '/teaching/programmes/new',
  programme: (id: string) => `/teaching/programmes/${id}`,
  changeProgramme: (id: string) => `/teaching/programmes/${id}/change`,
  addProgrammeDate: (id: string) => `/teaching/programmes/${id}/add-a-date`,
  programmeDate: (id: string, date: string) => `/teaching/programmes/${id}/dates/${date}`,
  session: (id: string) => `/teaching/${id}`,
  editSession: (id: string) => `/teaching/${id}/edit`,
  cancelSession: (id: string) => `/teaching/${id}/cancel`,
  checkIn: (id: string) => `/teaching/${id}/check-in`,
  /** Where the picture on the screen leads; the hub adds `?session=`. */
  checkInLink: (code: string) => `/c/${code}`,
  questions: (id: string) => `/teaching/${id}/questions`,
  feedback: (id: string) => `/teaching/${id}/feedback`,
  feedbackSummary: (id: string) => `/teaching/${id}/what-doctors-said`,
  present: (id: string) => `/teaching/${id}/present`,
  register: (id: string) => `/teaching/${id}/register`,
  registerHistory: (id: string) => `/teaching/${id}/register/history`,
  importReport: (id: string) => `/teaching/${id}/register/import`,
  registerSheet: (id: string) => `/teaching/${id}/register/sheet`,

  oneToOne: '/one-to-one',
  bookOneToOne: '/one-to-one/book',
  waitingForATime: '/one-to-one/waiting',
  whoIsComing: '/one-to-one/who-is-coming',
  yourTimes: '/one-to-one/times',
  releaseTimes: '/one-to-one/times/release',
  slotCounts: '/one-to-one/use',
  appointment: (id: string) => `/one-to-one/appointments/${id}`,
  changeAppointment: (id: string) => `/one-to-one/appointments/${id}/change`,

  library: '/library',
  collection: (id: string) => `/library?collection=${id}`,
  resource: (id: string) => `/library/${id}`,
  newResource: '/library/new',
  editResource: (id: string) => `/library/${id}/edit`,
  upkeep: '/library/upkeep',
  savedResources: '/library/saved',
  pathways: '/library/pathways',
  sharedPathways: '/library/pathways/shared',
  newPathway: '/library/pathways/new',
  pathway: (id: string) => `/library/pathways/${id}`,
  editPathway: (id: string) => `/library/pathways/${id}/edit`,

  cpd: '/cpd',
  addCpd: '/cpd/add',
  cpdTotals: '/cpd/totals',
  importCpd: '/cpd/import',
  downloadCpd: '/cpd/download',
  certificates: '/cpd/certificates',
  certificate: (id: string) => `/cpd/certificates/${id}`,
  verify: (code: string) => `/verify/${code}`,
  editCpd: (id: string) => `/cpd/${id}`,
  reflect: (id: string) => `/cpd/${id}/reflection`,

  manage: '/manage',
  audit: '/manage/audit',
  people: '/manage/people',
  newPerson: '/manage/people/new',
  importPeople: '/manage/people/import',
  person: (id: string) => `/manage/people/${id}`,
  teachingSettings: '/manage/teaching',
  appointmentSettings: '/manage/one-to-ones',
  myActivity: '/account/activity',
  notifications: '/account/notifications',

  urgentHelp: '/help/urgent',
  raiseConcern: '/help/raise-a-concern',
  accessibility: '/accessibility',
  privacy: '/privacy',
  trialMailbox: (to?: string) =>
    to ? `/trial/mailbox?to=${encodeURIComponent(to)}` : '/trial/mailbox',
  /** A file that the hub makes, not a page. */
  programmeFeed: '/feeds/programme.ics',
  calendarFile: (id: string) => `/api/v1/sessions/${id}/calendar-file`,
  rotaLetterFile: '/api/v1/rota-letter/file',
  certificateFile: (id: string) => `/api/v1/certificates/${id}/file`,
  /** @param speaker which of the session's speakers, from 1; none for the reader */
  presenterPackFile: (id: string, speaker?: number) =>
    `/api/v1/sessions/${id}/presenter-pack${speaker ? `?speaker=${speaker}` : ''}`,
} as const;

/** An address of this site to return to, or home: never a way to somewhere else. */
export function safeReturn(then: string | null): string {
  return then && /^\/(?![/\\])/.test(then) ? then : paths.home;
}
