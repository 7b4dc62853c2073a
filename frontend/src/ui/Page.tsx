import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

interface PageProps {
  title: string;
  /** The part of the hub that the page belongs to, for the browser's title. */
  section?: string;
  caption?: string;
  back?: { to: string; label: string };
  hasErrors?: boolean;
  /** For a page made of steps: a new value moves the focus to the heading again. */
  step?: string;
  children: ReactNode;
}

let hasShownAPage = false;

/** One page: its title in the browser, one h1, and the focus on it after a change of page. */
export function Page({ title, section, caption, back, hasErrors, step, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  // The document's title and the focus live outside React.
  useEffect(() => {
    const parts = [title, section === title ? undefined : section, 'LED Hub'].filter(Boolean);
    document.title = `${hasErrors ? 'Error: ' : ''}${parts.join(' – ')}`;
  }, [title, section, hasErrors]);

  // A screen reader starts reading a new page at its heading; the first one is the browser's own.
  useEffect(() => {
    if (!hasShownAPage) {
      hasShownAPage = true;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname, step]);

  return (
    <>
      {back && (
        <nav className="led-back" aria-label="Back">
          <Link className="nhsuk-back-link" to={back.to}>
            {back.label}
          </Link>
        </nav>
      )}
      <h1 className="nhsuk-heading-l led-page-heading" tabIndex={-1} ref={heading}>
        {caption && (
          <span className="nhsuk-caption-l">
            {caption}
            <span className="nhsuk-u-visually-hidden">: </span>
          </span>
        )}
        {title}
      </h1>
      {children}
    </>
  );
}
