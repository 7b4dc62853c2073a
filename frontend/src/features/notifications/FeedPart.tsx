import { useState } from 'react';
import { dayWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ActionProblem, Failed, Loading } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useCalendarFeed, useChangeFeed } from './queries';

/** The address of someone's own feed, told once, and how to end it. */
export function FeedPart() {
  const feed = useCalendarFeed();
  const change = useChangeFeed();
  const [address, setAddress] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const make = useAction(
    (key) => change.make(key),
    ({ url }) => {
      setEnded(false);
      setAddress(url);
    },
  );
  const end = useAction(
    () => change.end(),
    () => {
      setAddress(null);
      setEnded(true);
    },
  );
  const again = () => void feed.refetch();
  const madeAt = feed.data?.madeAt;
  return (
    <section aria-labelledby="feed">
      <h2 className="nhsuk-heading-m" id="feed">
        Your calendar feed
      </h2>
      {feed.isPending && <Loading what="your feed" retry={again} />}
      {feed.isError && <Failed error={feed.error} what="your feed" retry={again} />}
      {address && (
        <Banner key={address} heading="Your feed has an address">
          <p className="led-break">{address}</p>
          <p>Copy it into your calendar now. It is not shown again.</p>
        </Banner>
      )}
      {ended && <Banner heading="Your feed has ended" />}
      <ActionProblem problem={make.problem ?? end.problem} />
      {feed.data && (
        <>
          <p>
            {madeAt
              ? `You have a feed since ${dayWords(madeAt)}. A new address ends the one before.`
              : 'You have no feed.'}{' '}
            Whoever has the address can read your feed, so keep it to yourself.
          </p>
          <Button type="button" look="secondary" busy={make.busy} onClick={() => make.run()}>
            {madeAt ? 'Make a new address' : 'Make a feed address'}
          </Button>
          {madeAt && (
            <p>
              <Button type="button" look="secondary" busy={end.busy} onClick={() => end.run()}>
                End the feed
              </Button>
            </p>
          )}
        </>
      )}
      <p>
        Anyone can subscribe to <a href={paths.programmeFeed}>the teaching programme</a>, without
        names.
      </p>
    </section>
  );
}
