import { useParams } from 'react-router';
import type { RegisterMark } from '../../api/types';
import { momentWords } from '../../lib/time';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { Empty, Failed, Loading } from '../../ui/states';
import { useSession } from './queries';
import { useRegisterMarks } from './registerQueries';
import { presenceWords, sourceWords } from './registerWords';

/** What the register says now, and what it has ever said. */
export function RegisterHistoryPage() {
  const { id = '' } = useParams();
  const session = useSession(id);
  const marks = useRegisterMarks(id);
  const items = marks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Every mark and correction"
      section="Teaching"
      caption={session.data?.value.title}
      back={{ to: paths.register(id), label: 'Register' }}
    >
      {marks.isPending && <Loading what="the marks" retry={() => void marks.refetch()} />}
      {marks.isError && (
        <Failed error={marks.error} what="the marks" retry={() => void marks.refetch()} />
      )}
      {marks.isSuccess && items.length === 0 && (
        <Empty>
          <p>Nobody is marked yet.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {items.map((mark) => (
          <MarkRow key={mark.id} mark={mark} />
        ))}
      </ul>
      {marks.isSuccess && <ShowMore query={marks} what="marks" shown={items.length} />}
    </Page>
  );
}

function MarkRow({ mark }: { mark: RegisterMark }) {
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">{mark.person.name}</h2>
      {mark.endedAt && (
        <p className="led-row__tags">
          <Tag colour="grey">Corrected since</Tag>
        </p>
      )}
      <p className="led-row__facts">
        {presenceWords(mark.presence)}
        <br />
        {sourceWords(mark)}, {momentWords(mark.at)}
        {mark.reason && `: ${mark.reason}`}
      </p>
      {mark.endedAt && (
        <p className="led-row__facts">
          Taken back by {mark.endedBy?.name}, {momentWords(mark.endedAt)}
          {mark.endReason && `: ${mark.endReason}`}
        </p>
      )}
    </li>
  );
}
