import { choices } from '../../lib/words';
import { Checkboxes } from '../../ui/Choices';
import { TextField } from '../../ui/TextField';
import { modes } from './oneToOneWords';
import { inOrder, placeFields, type PlaceField } from './waysForm';

interface FieldOf<V> {
  id: string;
  value: V;
  onChange: (value: V) => void;
  error: string | undefined;
}

interface WaysFieldsProps {
  ways: FieldOf<string[]>;
  placeOf: (field: PlaceField) => FieldOf<string>;
}

/** For a tutor: how doctors can meet them, and where that is. */
export function WaysFields({ ways, placeOf }: WaysFieldsProps) {
  return (
    <>
      <Checkboxes
        {...ways}
        legend="How you can meet"
        hint="If you select more than one, the doctor chooses."
        choices={choices(modes)}
      />
      {inOrder(ways.value).map((mode) => (
        <TextField
          key={mode}
          {...placeOf(placeFields[mode].field)}
          label={placeFields[mode].label}
          maxLength={200}
        />
      ))}
    </>
  );
}
