import { Radios } from '../../ui/Choices';
import { modes, waysOf, type Meetable } from './oneToOneWords';

interface WayChoiceProps {
  time: Meetable;
  value: string;
  onChange: (mode: string) => void;
}

/** Nothing where there is nothing to choose. */
export function WayChoice({ time, value, onChange }: WayChoiceProps) {
  if (time.otherWays.length === 0) return null;
  return (
    <Radios
      id="mode"
      legend="How you will meet"
      choices={waysOf(time).map(({ mode, place }) => ({
        value: mode,
        label: modes[mode],
        hint: place ?? undefined,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
