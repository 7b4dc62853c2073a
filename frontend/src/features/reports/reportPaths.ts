/** Where reports are. Apart from the other paths, since nobody needs these to open the hub. */
export const reportPaths = {
  answers: '/manage/reports/you-said',
  newAnswer: '/manage/reports/you-said/new',
  answer: (id: string) => `/manage/reports/you-said/${id}`,
  board: '/manage/reports/board',
  boardFile: '/api/v1/reports/board/file',
  protectedTime: '/manage/reports/protected-time',
  oneToOneReport: '/manage/reports/one-to-ones',
  pathwayReport: '/manage/reports/pathways',
  programmeReportFile: '/api/v1/reports/programme/file',
  protectedTimeFile: '/api/v1/reports/protected-time/file',
  oneToOneReportFile: '/api/v1/reports/appointments/file',
  pathwayReportFile: '/api/v1/reports/pathways/file',
};
