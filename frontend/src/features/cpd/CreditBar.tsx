import type { CpdSummary } from '../../api/types';
import { creditWords, GUIDANCE_CREDITS, scopes, shortCredits } from './cpdWords';

const WIDTH = 500;

/** The year so far against the guidance, by scope. The table below it says the same in numbers. */
export function CreditBar({ summary }: { summary: CpdSummary }) {
  const full = Math.max(GUIDANCE_CREDITS, summary.credits);
  const scale = (credits: number) => (credits / full) * WIDTH;
  const parts = summary.byScope.map((part, index) => ({
    ...part,
    x: scale(summary.byScope.slice(0, index).reduce((sum, { credits }) => sum + credits, 0)),
  }));
  const said = parts.map(({ scope, credits }) => `${scopes[scope]} ${shortCredits(credits)}`);
  return (
    <figure className="led-bar">
      <svg
        className="led-bar__picture"
        viewBox={`0 0 ${WIDTH} 40`}
        role="img"
        aria-label={`${creditWords(summary.credits)} of ${GUIDANCE_CREDITS} as guidance: ${said.join(', ')}`}
        preserveAspectRatio="none"
      >
        <rect className="led-bar__ground" width={WIDTH} height="40" />
        {parts.map(({ scope, credits, x }) => (
          <rect
            className={`led-bar__part led-bar__part--${scope}`}
            key={scope}
            x={x}
            width={scale(credits)}
            height="40"
          />
        ))}
        <rect
          className="led-bar__mark"
          x={Math.min(scale(GUIDANCE_CREDITS), WIDTH - 3)}
          width="3"
          height="40"
        />
      </svg>
      <figcaption className="led-bar__key">
        {parts.map(({ scope, credits }) => (
          <span className="led-bar__name" key={scope}>
            <span className={`led-bar__swatch led-bar__swatch--${scope}`} aria-hidden="true" />
            {scopes[scope]} {shortCredits(credits)}
          </span>
        ))}
        <span className="led-bar__name">Guidance {GUIDANCE_CREDITS}</span>
      </figcaption>
    </figure>
  );
}
