import type { ReactNode } from 'react';

export type TagColour = 'green' | 'yellow' | 'grey' | 'red' | 'blue' | 'orange' | 'white';

export function Tag({ colour, children }: { colour: TagColour; children: ReactNode }) {
  return <strong className={`nhsuk-tag nhsuk-tag--${colour}`}>{children}</strong>;
}
