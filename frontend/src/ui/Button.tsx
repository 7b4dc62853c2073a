import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'warning';

const looks: Record<Look, string> = {
  primary: 'nhsuk-button',
  secondary: 'nhsuk-button nhsuk-button--secondary',
  warning: 'nhsuk-button nhsuk-button--warning',
};

interface ButtonProps {
  children: ReactNode;
  look?: Look;
  type?: 'submit' | 'button';
  /** While true a second tap does nothing; the button keeps the focus and its place. */
  busy?: boolean;
  onClick?: () => void;
  describedBy?: string;
}

export function Button({ look = 'primary', type = 'submit', busy, ...rest }: ButtonProps) {
  return (
    <button
      className={looks[look]}
      type={type}
      aria-disabled={busy || undefined}
      aria-describedby={rest.describedBy}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {rest.children}
    </button>
  );
}

interface ButtonLinkProps {
  children: ReactNode;
  to: string;
  look?: Look;
}

export function ButtonLink({ to, look = 'primary', children }: ButtonLinkProps) {
  return (
    <Link className={looks[look]} to={to}>
      {children}
    </Link>
  );
}

/** A button that reads as a link, for small actions in a list. */
export function TextButton({
  children,
  busy,
  onClick,
}: {
  children: ReactNode;
  busy?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      className="led-text-button"
      type="button"
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}
