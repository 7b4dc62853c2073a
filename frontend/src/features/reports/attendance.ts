interface Attendance {
  sessions: number;
  percent: number | null;
}

/** Null where it is hidden, which is another thing than that there was nothing to come to. */
export function attendance({ sessions, percent }: Attendance): string | null {
  if (sessions === 0) return 'No sessions';
  return percent === null ? null : `${percent}%`;
}

/** A bar of the chart of attendance by term. */
export const attendanceBar = (label: string, figures: Attendance) => ({
  label,
  number: figures.percent,
  words: attendance(figures) ?? undefined,
});
