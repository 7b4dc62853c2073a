import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Session } from '../../api/types';
import { whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ActionProblem } from '../../ui/states';
import { useAction } from '../../ui/useAction';
import { useTeaching } from '../teaching/queries';
import { placeWords, waitingWords } from '../teaching/sessionWords';
import type { OneThing } from './oneThing';

const nearHeading = { today: 'Today', tomorrow: 'Tomorrow' };

/** Signing up from here is one tap; the card then shows the next thing. */
export function OneThingCard({ thing }: { thing: OneThing }) {
  const teaching = useTeaching();
  const [done, setDone] = useState<string | null>(null);
  const signUp = useAction(
    (_, session: Session) => teaching.signUp(session.id),
    (place, session) =>
      setDone(
        place.state === 'confirmed'
          ? `You have a place at “${session.title}”`
          : waitingWords(place.position),
      ),
  );
  return (
    <>
      {done && <Banner key={done} heading={done} />}
      <ActionProblem problem={signUp.problem} />
      <ThingCard
        thing={thing}
        signUp={(session, label) => (
          <Button type="button" busy={signUp.busy} onClick={() => signUp.run(session)}>
            {label}
          </Button>
        )}
      />
    </>
  );
}

interface ThingCardProps {
  thing: OneThing;
  signUp: (session: Session, label: string) => ReactNode;
}

function ThingCard({ thing, signUp }: ThingCardProps) {
  switch (thing.kind) {
    case 'sign-up':
    case 'join-waiting-list':
      return (
        <Card first heading="Next teaching">
          <SessionFacts session={thing.session} />
          <p>{placeWords(thing.session)}</p>
          {signUp(thing.session, thing.kind === 'sign-up' ? 'Sign up' : 'Join the waiting list')}
        </Card>
      );
    case 'take-offer':
      return (
        <Card first heading="A place is free for you">
          <SessionFacts session={thing.session} />
          <p>{placeWords(thing.session)}</p>
          {signUp(thing.session, 'Take the place')}
        </Card>
      );
    case 'check-in':
      return (
        <Card first heading="Check in is open">
          <SessionFacts session={thing.session} />
          <ButtonLink to={paths.checkIn(thing.session.id)}>Check in</ButtonLink>
        </Card>
      );
    case 'give-feedback':
      return (
        <Card first heading="How was it?">
          <SessionFacts session={thing.session} />
          <ButtonLink to={paths.feedback(thing.session.id)}>Give feedback</ButtonLink>
        </Card>
      );
    case 'my-teaching':
      return (
        <Card
          first
          heading={thing.near ? `${nearHeading[thing.near]}: teaching` : 'Your next teaching'}
        >
          <SessionFacts session={thing.session} />
          <p>{thing.session.myAttendance ? 'You are checked in.' : 'You have a place.'}</p>
          <ButtonLink to={paths.session(thing.session.id)}>See the details</ButtonLink>
        </Card>
      );
    case 'my-meeting':
      return (
        <Card
          first
          heading={
            thing.near ? `${nearHeading[thing.near]}: your one to one` : 'Your next one to one'
          }
        >
          <p>
            {whenWords(thing.appointment.startsAt, thing.appointment.endsAt)}
            <br />
            With {thing.appointment.tutor.name}
            {thing.appointment.place && `, ${thing.appointment.place}`}
          </p>
          <ButtonLink to={paths.appointment(thing.appointment.id)}>See the details</ButtonLink>
        </Card>
      );
    case 'start-here':
      return (
        <Card first heading="Start here: new to the NHS">
          <p>How the NHS works, your first weeks, and where to find help.</p>
          <ButtonLink to={paths.collection('new-to-the-nhs')}>Start here</ButtonLink>
        </Card>
      );
    case 'add-cpd':
      return (
        <Card first heading="Keep your CPD up to date">
          <p>No teaching is planned at the moment. Have you done a course or read something?</p>
          <ButtonLink to={paths.addCpd}>Add an activity</ButtonLink>
        </Card>
      );
  }
}

function SessionFacts({ session }: { session: Session }) {
  return (
    <p>
      <Link to={paths.session(session.id)}>{session.title}</Link>
      <br />
      {whenWords(session.startsAt, session.endsAt)}
      {session.location && (
        <>
          <br />
          {session.location}
        </>
      )}
    </p>
  );
}
