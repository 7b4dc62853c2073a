import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useForm } from '../../ui/useForm';
import type { Terms } from './queries';
import { checkTerms, FIRST_TERM, LAST_TERM, termChoices, termThatEnds } from './terms';

interface TermsFormProps {
  report: { from: string; to: string };
  choose: (terms: Terms) => void;
}

export function TermsForm({ report, choose }: TermsFormProps) {
  const form = useForm({
    start: { from: report.from, to: termThatEnds(report.to) },
    check: checkTerms,
    send: (terms) => Promise.resolve(terms),
    sent: choose,
  });
  const terms = termChoices(new Date(), report);
  return (
    <form className="led-screen-only" onSubmit={form.submit} noValidate>
      <Select {...form.field('from')} label={FIRST_TERM} options={terms} />
      <Select {...form.field('to')} label={LAST_TERM} options={terms} />
      <Button busy={form.busy}>Show report</Button>
    </form>
  );
}
