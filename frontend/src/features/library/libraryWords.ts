import type { Audience, ResourceKind } from '../../api/types';

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
