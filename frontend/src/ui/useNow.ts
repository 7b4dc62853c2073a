import { useEffect, useState } from 'react';

const EVERY = 10_000;

/** The time of day, for pages that change with it. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());

  // Time passes outside React.
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), EVERY);
    return () => clearInterval(clock);
  }, []);

  return now;
}
