import type { ProgrammeReport, ReportRow } from '../../api/types';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useForm } from '../../ui/useForm';
import type { Wanted } from './queries';
import { checkTerms, FIRST_TERM, LAST_TERM, termChoices, termThatEnds } from './terms';

interface FiltersProps {
  report: ProgrammeReport;
  wanted: Wanted;
  choose: (wanted: Wanted) => void;
}

/** Which terms, and of whom: a specialty or a site, or everybody. */
export function Filters({ report, wanted, choose }: FiltersProps) {
  const last = termThatEnds(report.to);
  const form = useForm({
    start: { from: report.from, to: last, of: chosen(wanted) },
    check: checkTerms,
    send: (answers) => Promise.resolve(answers),
    sent: ({ from, to, of }) => {
      const [kind, name] = of.split(/:(.*)/s);
      choose({ from, to, ...(kind && { [kind]: name }) });
    },
  });
  const terms = termChoices(new Date(), report);
  return (
    <form className="led-screen-only" onSubmit={form.submit} noValidate>
      <Select {...form.field('from')} label={FIRST_TERM} options={terms} />
      <Select {...form.field('to')} label={LAST_TERM} options={terms} />
      <Select
        {...form.field('of')}
        label="Doctors"
        options={[
          { value: '', label: 'All doctors' },
          ...choices('specialty', report.specialties),
          ...choices('site', report.sites),
        ]}
      />
      <Button busy={form.busy}>Show report</Button>
    </form>
  );
}

const chosen = ({ specialty, site }: Wanted) =>
  specialty ? `specialty:${specialty}` : site ? `site:${site}` : '';

const choices = (kind: string, rows: readonly ReportRow[]) =>
  rows.flatMap(({ name }) => (name ? [{ value: `${kind}:${name}`, label: name }] : []));
