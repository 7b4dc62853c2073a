import { useState } from 'react';
import type { CpdRecord } from '../../api/types';
import { Banner } from '../../ui/Banner';
import { TextButton } from '../../ui/Button';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useCpd } from './queries';

/** Undo brings it back with its reflection and its evidence. */
export function DeletedBanner({ record }: { record: CpdRecord }) {
  const cpd = useCpd();
  const [isBack, setBack] = useState(false);
  const undo = useAction(
    () => cpd.restore(record.id),
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
