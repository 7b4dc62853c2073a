import type { ReactNode } from 'react';

/** A link to another site, said to open there; it gets no address of ours. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}
