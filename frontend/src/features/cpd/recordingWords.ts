import type { CpdSource } from '../../api/types';

const afterAnEvent = {
  what: 'What happened?',
  soWhat: 'So what did you learn?',
  nowWhat: 'Now what will you do?',
};

/** The three questions about what was watched or read. */
export const afterARecording = {
  what: 'What did you learn?',
  soWhat: 'How does it apply to your work?',
  nowWhat: 'What will you change?',
};

export const questionsAfter = (source: CpdSource | undefined) =>
  source === 'recording' ? afterARecording : afterAnEvent;
