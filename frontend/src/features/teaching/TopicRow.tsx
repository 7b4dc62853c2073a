import type { TeachingTopic } from '../../api/types';
import { count } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useTopicActions } from './topicQueries';

export function TopicRow({ topic, isAdmin }: { topic: TeachingTopic; isAdmin: boolean }) {
  const actions = useTopicActions();
  const vote = useAction(() => actions.vote(topic));
  const offer = useAction(() => actions.offer(topic));
  const takeBack = useAction(() => actions.takeBack(topic.id));
  const decide = useAction<[TeachingTopic['state']], TeachingTopic>((_, state) =>
    actions.decide(topic.id, state),
  );
  const about = <span className="nhsuk-u-visually-hidden">: {topic.title}</span>;
  const isOpen = topic.state === 'open';
  return (
    <li className="led-row">
      <h2 className="nhsuk-heading-s led-row__heading">{topic.title}</h2>
      {topic.why && <p className="led-row__facts">{topic.why}</p>}
      <p className="led-small led-row__facts">{facts(topic)}</p>
      <ActionProblem
        problem={vote.problem ?? offer.problem ?? takeBack.problem ?? decide.problem}
      />
      <div className="led-row__tags">
        {topic.state === 'planned' && <Tag colour="green">Planned</Tag>}
        {topic.state === 'declined' && <Tag colour="grey">Not for now</Tag>}
        {isOpen && (
          <Button type="button" look="secondary" busy={vote.busy} onClick={() => vote.run()}>
            {topic.myVote ? 'Take my vote back' : 'I want this too'}
            {about}
          </Button>
        )}
        {topic.state !== 'declined' && (
          <TextButton busy={offer.busy} onClick={() => void offer.run()}>
            {topic.myOffer ? 'I cannot teach it after all' : 'I would like to teach it'}
            {about}
          </TextButton>
        )}{' '}
        {topic.mine && isOpen && (
          <TextButton busy={takeBack.busy} onClick={() => void takeBack.run()}>
            Take it back{about}
          </TextButton>
        )}{' '}
        {isAdmin && (
          <>
            <TextButton
              busy={decide.busy}
              onClick={() => void decide.run(isOpen ? 'planned' : 'open')}
            >
              {isOpen ? 'Mark as planned' : 'Open it again'}
              {about}
            </TextButton>{' '}
            {isOpen && (
              <TextButton busy={decide.busy} onClick={() => void decide.run('declined')}>
                Not for now{about}
              </TextButton>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function facts(topic: TeachingTopic): string {
  const offers = topic.offers.map(({ name }) => name).join(', ');
  return [
    count(topic.votes, 'vote'),
    topic.mine ? 'Suggested by you' : topic.author && `Suggested by ${topic.author.name}`,
    topic.myOffer && 'You would teach it',
    offers && `Would teach it: ${offers}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
