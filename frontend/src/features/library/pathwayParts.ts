import type { PathwayStep } from '../../api/types';

export interface Part {
  name: string | null;
  steps: PathwayStep[];
}

/** Steps under the headings that they stand under, in their order. */
export function inParts(steps: readonly PathwayStep[]): Part[] {
  const parts: Part[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (last && last.name === step.part) last.steps.push(step);
    else parts.push({ name: step.part, steps: [step] });
  }
  return parts;
}

export const doneOf = (steps: readonly PathwayStep[]) => steps.filter(({ done }) => done).length;
