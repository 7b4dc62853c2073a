import { encode } from 'uqr';

/** The white edge that a camera needs to find the picture. */
const EDGE = 4;

/** An address as a picture for a phone's camera. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: EDGE });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return (
    <svg
      className="led-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect className="led-qr__ground" width={size} height={size} />
      <path d={dark.join('')} />
    </svg>
  );
}
