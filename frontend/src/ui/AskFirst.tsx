import { useEffect, useRef, type ReactNode } from 'react';

interface AskFirstProps {
  label: string;
  children: ReactNode;
}

/** A question before something is done. It takes the focus, since the button that led to it is gone, and gives it to the page's heading. */
export function AskFirst({ label, children }: AskFirstProps) {
  const question = useRef<HTMLElement>(null);

  // It appears in the place of the button that was pressed, and goes with the one that answers it.
  useEffect(() => {
    question.current?.focus();
    return () => {
      if (document.activeElement === document.body) document.querySelector('h1')?.focus();
    };
  }, []);

  return (
    <section className="led-panel" role="alert" aria-label={label} ref={question} tabIndex={-1}>
      {children}
    </section>
  );
}
