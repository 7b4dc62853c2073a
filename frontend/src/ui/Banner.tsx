import { useEffect, useId, useRef, type ReactNode } from 'react';

interface BannerProps {
  title?: string;
  tone?: 'success' | 'information';
  heading: ReactNode;
  children?: ReactNode;
}

/** Says what has just been done. It takes the focus, since the button that did it is often gone. */
export function Banner({ title, tone = 'success', heading, children }: BannerProps) {
  const banner = useRef<HTMLDivElement>(null);
  const titleId = useId();

  // It appears as the answer to a press of a button, whose place it takes.
  useEffect(() => banner.current?.focus(), []);

  return (
    <div
      className={`nhsuk-notification-banner${tone === 'success' ? ' nhsuk-notification-banner--success' : ''}`}
      role={tone === 'success' ? 'alert' : 'region'}
      aria-labelledby={titleId}
      ref={banner}
      tabIndex={-1}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={titleId}>
          {title ?? (tone === 'success' ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  );
}
