import type { ReactNode } from 'react';

interface CardProps {
  heading: string;
  children: ReactNode;
  /** The one thing to do now is set apart from the rest. */
  first?: boolean;
}

export function Card({ heading, first, children }: CardProps) {
  return (
    <section className={`led-card${first ? ' led-card--first' : ''}`}>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {children}
    </section>
  );
}
