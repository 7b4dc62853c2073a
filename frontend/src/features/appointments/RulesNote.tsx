import { rulesWords } from './bookingRules';
import { useAppointmentSettings } from './bookingQueries';

/** The trust's rules in a sentence, as soon as they are known. */
export function RulesNote() {
  const rules = useAppointmentSettings().data?.value;
  return rules ? <p>{rulesWords(rules)}</p> : null;
}
