import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { FetchedFile } from '../../api/fetchedFile';
import type { CpdSummary } from '../../api/types';
import { cipChoices } from '../../lib/cips';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkboxes, Radios } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';
import { useIsLeaver } from '../identity/queries';
import { fetchCpdFile } from './cpdFile';
import { creditWords } from './cpdWords';
import { useCpdTotals } from './queries';

/** One file for a period: the doctor's own year, or everything for one who leaves, so that one tap is enough. */
export function DownloadCpdPage() {
  const isLeaver = useIsLeaver();
  const isEverything = useSearchParams()[0].has('everything') || isLeaver;
  const period = useCpdTotals({ view: isEverything ? 'everything' : 'appraisal-year' });
  return (
    <Page title="Download for appraisal" section="CPD" back={{ to: paths.cpd, label: 'Your CPD' }}>
      {period.isPending && <Loading what="your totals" />}
      {period.isError && (
        <Failed error={period.error} what="your totals" retry={() => void period.refetch()} />
      )}
      {!isEverything && (
        <p>
          <Link to={paths.downloadAllCpd}>Everything since your first activity</Link>
        </p>
      )}
      {period.data && <DownloadForm key={period.data.from} period={period.data} />}
    </Page>
  );
}

const kinds = [
  { value: 'pdf', label: 'PDF for an appraisal', hint: 'Totals, index, activities, certificates' },
  {
    value: 'pathway',
    label: 'PDF for the Portfolio Pathway',
    hint: 'By generic capability, with a page for the verifier to sign',
  },
  { value: 'csv', label: 'Spreadsheet (CSV)' },
  { value: 'json', label: 'Data (JSON)' },
];

const everyCip = [{ value: '', label: 'All' }, ...cipChoices];

function DownloadForm({ period }: { period: CpdSummary }) {
  const [file, setFile] = useState<FetchedFile | null>(null);
  const form = useForm({
    start: { kind: 'pdf', from: period.from, to: period.to, cip: '', reflections: [] as string[] },
    check: ({ from, to }) => [
      ...(from ? [] : [{ field: 'from' as const, message: 'Enter the first date' }]),
      ...(to ? [] : [{ field: 'to' as const, message: 'Enter the last date' }]),
      ...(from && to && to < from
        ? [{ field: 'to' as const, message: 'Enter a last date that is not before the first' }]
        : []),
    ],
    send: ({ kind, from, to, cip, reflections }) =>
      fetchCpdFile({
        from,
        to,
        format: kind === 'pathway' ? 'pdf' : (kind as 'pdf' | 'csv' | 'json'),
        arrange: kind === 'pathway' ? 'cip' : 'date',
        cip: kind === 'pathway' && cip ? Number(cip) : undefined,
        reflections: reflections.length > 0,
      }),
    sent: (made) => {
      setFile(made);
      made.save();
    },
  });
  const { from, to, kind } = form.values;
  const chosen = useCpdTotals({ from, to });
  return (
    <form onSubmit={form.submit} noValidate>
      {file && (
        <Banner key={file.name + file.madeAt} heading="Your file is ready">
          <p>
            <a href={file.address} download={file.name}>
              {file.name}
            </a>{' '}
            ({file.size})
          </p>
        </Banner>
      )}
      <ErrorSummary errors={form.errors} />
      <Radios {...form.field('kind')} legend="File" choices={kinds} />
      {kind === 'pathway' && (
        <Select {...form.field('cip')} label="Generic capability" options={everyCip} />
      )}
      <DateField {...form.field('from')} label="From" />
      <DateField {...form.field('to')} label="To" />
      <Checkboxes
        {...form.field('reflections')}
        legend="Reflections"
        hint="Whoever has the file can read them. They are not legally privileged."
        choices={[{ value: 'yes', label: 'Include my reflections' }]}
      />
      <p role="status">
        {form.busy
          ? 'Making your file'
          : chosen.data &&
            `${count(chosen.data.records, 'activity', 'activities')}, ${creditWords(chosen.data.credits)}`}
      </p>
      <Button busy={form.busy}>Download</Button>
    </form>
  );
}
