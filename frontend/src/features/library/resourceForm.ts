import type { Audience, Resource, ResourceKind, WriteResource } from '../../api/types';
import { addDays } from '../../lib/time';
import { lines, orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';
import { mayHaveFile } from './libraryWords';

const HALF_A_YEAR = 182;

/** When a resource that is right on a day is looked at again, unless someone says otherwise. */
export const nextReview = (today: string) => addDays(today, HALF_A_YEAR);

export type ResourceAnswers = {
  title: string;
  summary: string;
  kind: string;
  url: string;
  body: string;
  collection: string;
  audience: string;
  source: string;
  licence: string;
  validFor: string;
  keywords: string;
  ownerId: string;
  specialties: string;
  careerStages: string[];
  imgRelevant: string[];
  closesOn: string;
  captionsWaiver: string;
  captionsWaivedUntil: string;
  reviewBy: string;
};

export const newResource = (today: string, me: string): ResourceAnswers => ({
  title: '',
  summary: '',
  kind: 'link',
  url: '',
  body: '',
  collection: '',
  audience: 'led',
  source: '',
  licence: '',
  validFor: '',
  keywords: '',
  ownerId: me,
  specialties: '',
  careerStages: [],
  imgRelevant: [],
  closesOn: '',
  captionsWaiver: '',
  captionsWaivedUntil: '',
  reviewBy: nextReview(today),
});

export const answersOf = (resource: Resource): ResourceAnswers => ({
  title: resource.title,
  summary: resource.summary,
  kind: resource.kind,
  url: resource.url ?? '',
  body: resource.body ?? '',
  collection: resource.collection,
  audience: resource.audience,
  source: resource.source,
  licence: resource.licence ?? '',
  validFor: resource.validFor ?? '',
  keywords: resource.keywords,
  ownerId: resource.owner?.id ?? '',
  specialties: resource.specialties.join('\n'),
  careerStages: resource.careerStages,
  imgRelevant: resource.imgRelevant ? ['yes'] : [],
  closesOn: resource.closesOn ?? '',
  captionsWaiver: resource.captionsWaiver ?? '',
  captionsWaivedUntil: resource.captionsWaivedUntil ?? '',
  reviewBy: resource.reviewBy,
});

export function checkResource(answers: ResourceAnswers): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof ResourceAnswers, message: string) => errors.push({ field, message });
  if (!answers.title.trim()) wrong('title', 'Enter a title');
  if (!answers.collection) wrong('collection', 'Select the collection');
  if (!answers.source.trim()) wrong('source', 'Enter who publishes it');
  if (answers.kind === 'article' && !answers.body.trim()) {
    wrong('body', 'Enter the text of the article');
  }
  const needsNoAddress = mayHaveFile(answers.kind) && !answers.url.trim();
  if (
    answers.kind !== 'article' &&
    !needsNoAddress &&
    !/^https:\/\/[^\s"<>]+$/.test(answers.url.trim())
  ) {
    wrong('url', 'Enter an address that starts with https://');
  }
  if (answers.kind === 'opportunity' && !answers.closesOn) {
    wrong('closesOn', 'Enter the closing date');
  }
  const isRecording = answers.kind === 'recording';
  if (isRecording && !answers.captionsWaiver.trim() !== !answers.captionsWaivedUntil) {
    wrong('captionsWaivedUntil', 'Enter both why it has none and when it gets them, or neither');
  }
  if (!answers.reviewBy) wrong('reviewBy', 'Enter the day by which it is reviewed');
  return errors;
}

/** What does not belong to the kind is left out, though it was typed before the kind was changed. */
export function resourceFrom(answers: ResourceAnswers): WriteResource {
  const isArticle = answers.kind === 'article';
  const isRecording = answers.kind === 'recording';
  return {
    title: answers.title.trim(),
    summary: answers.summary.trim(),
    kind: answers.kind as ResourceKind,
    url: isArticle ? null : orNull(answers.url),
    body: isArticle || isRecording ? orNull(answers.body) : null,
    collection: answers.collection,
    audience: answers.audience as Audience,
    source: answers.source.trim(),
    licence: orNull(answers.licence),
    validFor: orNull(answers.validFor),
    keywords: orNull(answers.keywords),
    ownerId: orNull(answers.ownerId),
    specialties: lines(answers.specialties),
    careerStages: answers.careerStages as WriteResource['careerStages'],
    imgRelevant: answers.imgRelevant.length > 0,
    captionsWaiver: isRecording ? orNull(answers.captionsWaiver) : null,
    captionsWaivedUntil: isRecording ? orNull(answers.captionsWaivedUntil) : null,
    closesOn: answers.kind === 'opportunity' ? answers.closesOn : null,
    reviewBy: answers.reviewBy,
  };
}
