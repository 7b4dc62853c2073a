import type { Question } from '../../api/types';
import { count } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useAsking } from './questionQueries';

interface QuestionRowProps {
  sessionId: string;
  question: Question;
  moderates: boolean;
}

export function QuestionRow({ sessionId, question, moderates }: QuestionRowProps) {
  const asking = useAsking(sessionId);
  const vote = useAction(() => asking.vote(question));
  const takeBack = useAction(() => asking.takeBack(question.id));
  const moderate = useAction<[Question['state']], Question>((_, state) =>
    asking.moderate(question.id, state),
  );
  const about = <span className="nhsuk-u-visually-hidden">: {question.text}</span>;
  const isOpen = question.state === 'open';
  return (
    <li className="led-row">
      <p className="led-row__facts led-question">{question.text}</p>
      <p className="led-small led-row__facts">
        {question.mine ? 'You' : (question.author?.name ?? 'A colleague')}
        {question.mine && question.anonymous && ', without your name'} ·{' '}
        {count(question.votes, 'vote')}
      </p>
      <ActionProblem problem={vote.problem ?? takeBack.problem ?? moderate.problem} />
      <div className="led-row__tags">
        {question.state === 'answered' && <Tag colour="green">Answered</Tag>}
        {question.state === 'hidden' && <Tag colour="grey">Hidden</Tag>}
        {isOpen && !question.mine && (
          <Button type="button" look="secondary" busy={vote.busy} onClick={() => vote.run()}>
            {question.myVote ? 'Take my vote back' : 'I want to know this too'}
            {about}
          </Button>
        )}
        {question.mine && isOpen && (
          <TextButton busy={takeBack.busy} onClick={() => void takeBack.run()}>
            Take it back{about}
          </TextButton>
        )}{' '}
        {moderates && (
          <>
            <TextButton
              busy={moderate.busy}
              onClick={() => void moderate.run(isOpen ? 'answered' : 'open')}
            >
              {isOpen ? 'Mark as answered' : 'Open it again'}
              {about}
            </TextButton>{' '}
            {isOpen && (
              <TextButton busy={moderate.busy} onClick={() => void moderate.run('hidden')}>
                Hide{about}
              </TextButton>
            )}
          </>
        )}
      </div>
    </li>
  );
}
