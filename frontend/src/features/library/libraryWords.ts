import type { ResourceKind } from '../../api/types';

export const kinds: Record<ResourceKind, string> = {
  link: 'Web page',
  article: 'Article',
  document: 'Document',
  slides: 'Slides',
  recording: 'Recording',
  opportunity: 'Opportunity',
};
