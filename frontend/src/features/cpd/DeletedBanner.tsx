import { useState } from 'react';
import type { CpdRecord, LogCpd } from '../../api/types';
import { Banner } from '../../ui/Banner';
import { TextButton } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useCpd } from './queries';

/** Undo adds the same facts again, as a new record. */
export function DeletedBanner({ record }: { record: CpdRecord }) {
  const cpd = useCpd();
  const [isBack, setBack] = useState(false);
  const undo = useAction(
    (key) => cpd.add(key, factsOf(record)),
    () => setBack(true),
  );
  if (isBack) return <Banner key="back" heading={`“${record.title}” is back`} />;
  return (
    <Banner key="deleted" heading={`You have deleted “${record.title}”`}>
      <ActionProblem problem={undo.problem} />
      <p>
        <TextButton busy={undo.busy} onClick={() => undo.run()}>
          Undo
        </TextButton>
      </p>
    </Banner>
  );
}

function factsOf({ title, date, minutes, scope, nature, domains, cips }: CpdRecord): LogCpd {
  return { title, date, minutes, scope: scope as LogCpd['scope'], nature, domains, cips };
}
