const WIDE = 360;
const ROW = 48;
const BAR = 16;
const WORDS = 18;

interface BarChartProps {
  of: string;
  /** What a whole bar stands for. */
  most: number;
  /** `number` is null where there is none or it is not shown; `words` say which. */
  bars: readonly { label: string; number: number | null; words?: string }[];
}

/** Bars for the eye. The table below them says the same in numbers. */
export function BarChart({ of, most, bars }: BarChartProps) {
  const said = bars.map((bar) => `${bar.label}, ${inWords(bar)}`);
  return (
    <figure className="led-chart">
      <figcaption className="nhsuk-table__caption">{of}</figcaption>
      <svg
        className="led-chart__picture"
        viewBox={`0 0 ${WIDE} ${bars.length * ROW}`}
        role="img"
        aria-label={said.join('; ')}
      >
        {bars.map((bar, row) => (
          <g key={bar.label} transform={`translate(0 ${row * ROW})`}>
            <text y={WORDS - 4}>{bar.label}</text>
            <text x={WIDE} y={WORDS - 4} textAnchor="end">
              {inWords(bar)}
            </text>
            <rect className="led-chart__ground" y={WORDS} width={WIDE} height={BAR} />
            <rect
              className="led-chart__bar"
              y={WORDS}
              width={((bar.number ?? 0) / most) * WIDE}
              height={BAR}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}

const inWords = ({ number, words }: BarChartProps['bars'][number]) =>
  words ?? (number === null ? 'not shown' : String(number));
