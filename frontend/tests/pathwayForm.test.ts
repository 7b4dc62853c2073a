import { describe, expect, it } from 'vitest';
import type { PathwayStep } from '../src/api/types';
import {
  checkPathway,
  movedUp,
  newPathway,
  newStep,
  pathwayFrom,
} from '../src/features/library/pathwayForm';
import { doneOf, inParts } from '../src/features/library/pathwayParts';

const TODAY = '2026-12-01';
const resource = { id: 'r1', name: 'Good medical practice' };
const step = (title: string) => ({ ...newStep(title, ''), title });

describe('a pathway as it is written', () => {
  it('needs a title, and steps before it is published', () => {
    const errors = checkPathway({ ...newPathway(TODAY), published: ['yes'] }, TODAY);
    expect(errors.map(({ field }) => field)).toEqual(['title', 'steps']);
  });

  it('was not checked on a day to come', () => {
    const answers = { ...newPathway(TODAY), title: 'New', correctAsAt: '2026-12-02' };
    expect(checkPathway(answers, TODAY).map(({ field }) => field)).toEqual(['correctAsAt']);
  });

  it('says which step leads nowhere', () => {
    const steps = [step('Meet your buddy'), { ...step('Read it'), kind: 'resource' as const }];
    const [error] = checkPathway({ ...newPathway(TODAY), title: 'New', steps }, TODAY);
    expect(error?.message).toBe('Step 2: select something from the library');
  });

  it('leaves out what does not belong to the kind of a step', () => {
    const chosen = { ...step('Come'), resource, theme: 'leadership', kind: 'session' as const };
    const written = pathwayFrom({ ...newPathway(TODAY), steps: [chosen] });
    expect(written.steps[0]).toMatchObject({ theme: 'leadership', resourceId: null, part: null });
  });

  it('moves a step one place up', () => {
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  });
});

it('puts steps under their headings in their order', () => {
  const of = (id: string, part: string | null, done: boolean) =>
    ({ id, part, done }) as PathwayStep;
  const steps = [of('1', null, true), of('2', 'IT', false), of('3', 'IT', true)];
  expect(inParts(steps).map(({ name, steps }) => [name, steps.length])).toEqual([
    [null, 1],
    ['IT', 2],
  ]);
  expect(doneOf(steps)).toBe(2);
});
