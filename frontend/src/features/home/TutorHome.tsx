import { dayWords, timesWords, toTheMinute } from '../../lib/time';
import { count } from '../../lib/words';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Failed, Loading } from '../../ui/states';
import { byDay } from '../appointments/oneToOneWords';
import { useTutorSlots } from '../appointments/queries';
import { useKnownMe } from '../identity/queries';

export function TutorHome({ now }: { now: Date }) {
  const me = useKnownMe();
  const slots = useTutorSlots(me.id, toTheMinute(now));
  if (slots.isPending) return <Loading what="your next meetings" />;
  if (slots.isError) {
    return (
      <Failed error={slots.error} what="your next meetings" retry={() => void slots.refetch()} />
    );
  }
  const [nextDay] = byDay(slots.data.pages.flatMap((page) => page.items));
  if (!nextDay) {
    return (
      <Card first heading="You have no times ahead">
        <p>Doctors can book you once you have released times.</p>
        <ButtonLink to={paths.releaseTimes}>Release times</ButtonLink>
      </Card>
    );
  }
  const [, times] = nextDay;
  const first = times[0]!;
  const booked = times.filter(({ free }) => !free).length;
  return (
    <Card first heading="Your next one to ones">
      <p>
        {dayWords(first.startsAt)}, {timesWords(first.startsAt, times.at(-1)!.endsAt)}
        <br />
        {count(booked, 'time')} booked, {times.length - booked} free.
      </p>
      <ButtonLink to={paths.whoIsComing}>See who is coming</ButtonLink>
    </Card>
  );
}
