import { useState } from 'react';
import { orNull } from '../../lib/words';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkboxes } from '../../ui/Choices';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useForm } from '../../ui/useForm';
import { hasRole, useKnownMe } from '../identity/queries';
import { TopicRow } from './TopicRow';
import { useTopicActions, useTopics } from './topicQueries';

/** What doctors would like to be taught, and who would teach it. */
export function TopicsPage() {
  const isAdmin = hasRole(useKnownMe(), 'admin');
  const topics = useTopics();
  const again = () => void topics.refetch();
  return (
    <Page
      title="Topics you would like"
      section="Teaching"
      back={{ to: paths.teaching, label: 'Teaching' }}
    >
      <p>
        The education team plans sessions from this list. Nobody sees who voted for what; only the
        education team sees who suggests a topic, and who would teach it.
      </p>
      {topics.isPending && <Loading what="topics" retry={again} />}
      {topics.isError && <Failed error={topics.error} what="topics" retry={again} />}
      {topics.data?.items.length === 0 && (
        <Empty>
          <p>No topics yet. Suggest the first one below.</p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {topics.data?.items.map((topic) => (
          <TopicRow key={topic.id} topic={topic} isAdmin={isAdmin} />
        ))}
      </ul>
      <Suggest />
    </Page>
  );
}

const WOULD_TEACH = 'would-teach';
const start = { title: '', why: '', offer: [] as string[] };

function Suggest() {
  const actions = useTopicActions();
  const [suggested, setSuggested] = useState(0);
  const form = useForm({
    start,
    check: ({ title }) => (title.trim() ? [] : [{ field: 'title', message: 'Enter a topic' }]),
    send: ({ title, why, offer }, key) =>
      actions.suggest(key, {
        title: title.trim(),
        why: orNull(why),
        offer: offer.includes(WOULD_TEACH),
      }),
    sent: () => {
      form.setValues(start);
      setSuggested((times) => times + 1);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate aria-labelledby="suggest">
      <h2 className="nhsuk-heading-m" id="suggest">
        Suggest a topic
      </h2>
      {suggested > 0 && <Banner key={suggested} heading="Your topic is on the list" />}
      <ErrorSummary errors={form.errors} />
      <TextField {...form.field('title')} label="Topic" maxLength={200} />
      <TextArea {...form.field('why')} label="Why (optional)" limit={500} rows={2} />
      <Checkboxes
        {...form.field('offer')}
        legend={<span className="nhsuk-u-visually-hidden">Teaching it</span>}
        choices={[{ value: WOULD_TEACH, label: 'I would like to teach it' }]}
      />
      <Button busy={form.busy}>Suggest it</Button>
    </form>
  );
}
