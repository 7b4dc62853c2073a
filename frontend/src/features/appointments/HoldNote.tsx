import { timeWords } from '../../lib/time';
import { useNow } from '../../ui/useNow';

/** Until when the hub keeps the time for the reader, and that it did when it does no longer. */
export function HoldNote({ until }: { until: string }) {
  const isOver = useNow() >= new Date(until);
  return (
    <p role="status">
      {isOver
        ? `We held this time for you until ${timeWords(until)}. You can still book it unless someone else has.`
        : `We are holding this time for you until ${timeWords(until)}.`}
    </p>
  );
}
