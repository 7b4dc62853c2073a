import type {
  Audience,
  CareerStage,
  LibraryReport,
  Resource,
  ResourceKind,
  ResourceState,
} from '../../api/types';

export const kinds: Record<ResourceKind, string> = {
  link: 'Web page',
  article: 'Article',
  document: 'Document',
  slides: 'Slides',
  recording: 'Recording',
  opportunity: 'Opportunity',
};

export const audiences: Record<Audience, string> = {
  public: 'Everyone',
  staff: 'Staff of the trust',
  led: 'Locally employed doctors',
};

export const careerStages: Record<CareerStage, string> = {
  new: 'New to the NHS',
  junior: 'Up to senior house officer level',
  registrar: 'Registrar level',
  senior: 'Specialist level',
};

/** What the end of a file's name says, such as PDF. */
export const fileKind = (name: string) => name.slice(name.lastIndexOf('.') + 1).toUpperCase();

/** The kinds that can be here as a file. */
export const mayHaveFile = (kind: string) => ['document', 'slides', 'recording'].includes(kind);

/** For the education team. */
export const states: Record<ResourceState, string> = {
  draft: 'A draft. Only the education team sees it.',
  published: 'Published.',
  superseded: 'Replaced.',
  withdrawn: 'Withdrawn. Only the education team sees it.',
};

/** What is wrong with a link. */
export const linkFaults: Record<Resource['brokenLinks'][number]['what'], string> = {
  gone: 'its site says there is nothing there',
  failing: 'its site has an error',
  'no-answer': 'nobody answers',
};

/** What can be wrong with a resource. */
export const problems: Record<Exclude<LibraryReport['kind'], 'missing'>, string> = {
  broken: 'The link does not work',
  outdated: 'It is out of date',
  wrong: 'Something in it is wrong',
  other: 'Something else',
};

export const reportKinds: Record<LibraryReport['kind'], string> = {
  ...problems,
  missing: 'Something is missing',
};

export const reportStates: Record<LibraryReport['state'], string> = {
  open: 'Waiting for an answer',
  done: 'Done',
  declined: 'Not for now',
};
