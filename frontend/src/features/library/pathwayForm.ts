import type { Pathway, PathwayStep, StepKind, WritePathway } from '../../api/types';
import { orNull } from '../../lib/words';
import type { FormError } from '../../ui/formErrors';
import { nextReview } from './resourceForm';

/** A step as it is typed; `key` tells it apart before it has an id. */
export interface StepAnswers {
  key: string;
  id: string | null;
  part: string;
  kind: StepKind;
  title: string;
  detail: string;
  resource: { id: string; name: string } | null;
  theme: string;
}

export type PathwayAnswers = {
  title: string;
  summary: string;
  correctAsAt: string;
  reviewBy: string;
  published: string[];
  steps: StepAnswers[];
};

export const stepKinds: Record<StepKind, string> = {
  task: 'Something to do',
  resource: 'Something from the library',
  session: 'A teaching session to come to',
};

export const newPathway = (today: string): PathwayAnswers => ({
  title: '',
  summary: '',
  correctAsAt: today,
  reviewBy: nextReview(today),
  published: [],
  steps: [],
});

export const newStep = (key: string, part: string): StepAnswers => ({
  key,
  id: null,
  part,
  kind: 'task',
  title: '',
  detail: '',
  resource: null,
  theme: '',
});

export const answersOf = (pathway: Pathway): PathwayAnswers => ({
  title: pathway.title,
  summary: pathway.summary,
  correctAsAt: pathway.correctAsAt,
  reviewBy: pathway.reviewBy,
  published: pathway.published ? ['yes'] : [],
  steps: pathway.steps.map(answersOfStep),
});

const answersOfStep = (step: PathwayStep): StepAnswers => ({
  key: step.id,
  id: step.id,
  part: step.part ?? '',
  kind: step.kind,
  title: step.title,
  detail: step.detail,
  resource: step.resource,
  theme: step.theme ?? '',
});

export function checkPathway(answers: PathwayAnswers, today: string): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: keyof PathwayAnswers, message: string) => errors.push({ field, message });
  if (!answers.title.trim()) wrong('title', 'Enter a title');
  if (!answers.correctAsAt) wrong('correctAsAt', 'Enter the day on which all of it was checked');
  if (answers.correctAsAt > today) wrong('correctAsAt', 'Enter today or a day in the past');
  if (!answers.reviewBy) wrong('reviewBy', 'Enter the day by which it is reviewed');
  if (answers.published.length > 0 && answers.steps.length === 0) {
    wrong('steps', 'Add a step before you publish it');
  }
  answers.steps.forEach((step, index) => {
    const says = stepNeeds(step);
    if (says) wrong('steps', `Step ${index + 1}: ${says}`);
  });
  return errors;
}

function stepNeeds(step: StepAnswers): string | null {
  if (!step.title.trim()) return 'enter what to do';
  if (step.kind === 'resource' && !step.resource) return 'select something from the library';
  if (step.kind === 'session' && !step.theme) return 'select a theme';
  return null;
}

/** What does not belong to a step's kind is left out, though it was chosen before the kind was changed. */
export const pathwayFrom = (answers: PathwayAnswers): WritePathway => ({
  title: answers.title.trim(),
  summary: answers.summary.trim(),
  correctAsAt: answers.correctAsAt,
  reviewBy: answers.reviewBy,
  published: answers.published.length > 0,
  steps: answers.steps.map((step) => ({
    id: step.id,
    part: orNull(step.part),
    kind: step.kind,
    title: step.title.trim(),
    detail: orNull(step.detail),
    resourceId: step.kind === 'resource' ? (step.resource?.id ?? null) : null,
    theme: step.kind === 'session' ? step.theme : null,
  })),
});

/** With the step at `index` one place earlier. */
export function movedUp<T>(steps: readonly T[], index: number): T[] {
  const moved = [...steps];
  const [step] = moved.splice(index, 1);
  moved.splice(index - 1, 0, step!);
  return moved;
}
