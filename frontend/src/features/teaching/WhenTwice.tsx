import { Radios } from '../../ui/Choices';

interface WhenTwiceProps {
  id: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** Asked only where it is needed: in the night in which the clocks go back, an hour comes twice. */
export function WhenTwice(field: WhenTwiceProps) {
  if (!field.error && !field.value) return null;
  return (
    <Radios
      {...field}
      legend="The clocks go back on that day, so this time comes twice. Which one do you mean?"
      choices={[
        { value: 'earlier', label: 'The first, before the clocks go back' },
        { value: 'later', label: 'The second, after the clocks have gone back' },
      ]}
    />
  );
}
