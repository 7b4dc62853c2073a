import type { Audience, CareerStage, ResourceKind, ResourceState } from '../../api/types';

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

/** For the education team. */
export const states: Record<ResourceState, string> = {
  draft: 'A draft. Only the education team sees it.',
  published: 'Published.',
  superseded: 'Replaced.',
  withdrawn: 'Withdrawn. Only the education team sees it.',
};
