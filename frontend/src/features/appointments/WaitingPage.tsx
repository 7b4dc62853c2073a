import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import { timeWords, weekdayDateWords, londonDate, whenWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { useForm } from '../../ui/useForm';

const ADDRESS = '/appointment-waiting-list/me';

/** A doctor asks for a time, and answers when one is offered. */
export function WaitingPage() {
  const client = useQueryClient();
  const mine = useQuery({
    queryKey: ['appointment-waiting'],
    queryFn: () => answer(api.GET(ADDRESS)),
    staleTime: 0,
  });
  const refreshed = () => {
    void client.invalidateQueries({ queryKey: ['appointment-waiting'] });
    void client.invalidateQueries({ queryKey: ['slots'] });
  };
  const ask = useForm({
    start: {},
    send: () => answer(api.PUT(ADDRESS, { body: { tutorId: null } })),
    sent: refreshed,
  });
  const decline = useForm({
    start: {},
    send: () => answer(api.DELETE(`${ADDRESS}/offer`)),
    sent: refreshed,
  });
  const leave = useForm({
    start: {},
    send: () => answer(api.DELETE(ADDRESS)),
    sent: refreshed,
  });
  const errors = [...ask.errors, ...decline.errors, ...leave.errors];
  const offer = mine.data?.offer;
  const waits = (mine.data?.waiting.length ?? 0) > 0;
  const retry = () => void mine.refetch();
  return (
    <Page
      title="Waiting for a time"
      section="One to one"
      back={{ to: paths.oneToOne, label: 'One to one' }}
      hasErrors={errors.length > 0}
    >
      {mine.isPending && <Loading what="what you wait for" retry={retry} />}
      {mine.isError && <Failed error={mine.error} what="what you wait for" retry={retry} />}
      <ErrorSummary errors={errors} />
      {offer && (
        <>
          <h2 className="nhsuk-heading-m">A time is kept for you</h2>
          <p>
            {whenWords(offer.slot.startsAt, offer.slot.endsAt)}, with {offer.slot.tutor.name}
          </p>
          <p>
            Nobody else can book it until {timeWords(offer.until)} on{' '}
            {weekdayDateWords(londonDate(new Date(offer.until)))}. To have it, select it among the
            free times when you book.
          </p>
          <ButtonLink to={paths.bookOneToOne}>Book a one to one</ButtonLink>
          <form onSubmit={decline.submit} noValidate>
            <Button look="secondary" busy={decline.busy}>
              Decline this time
            </Button>
          </form>
        </>
      )}
      {mine.data && !waits && (
        <form onSubmit={ask.submit} noValidate>
          <p>
            When a tutor releases times or someone gives one up, we offer it to the doctors who
            wait, in order. We email you that there is news, and keep the time for you for a while.
          </p>
          <Button busy={ask.busy}>Ask for a time</Button>
        </form>
      )}
      {waits && (
        <form onSubmit={leave.submit} noValidate>
          {!offer && <p>You are on the list. We email you when a time is kept for you.</p>}
          <Button look="secondary" busy={leave.busy}>
            Leave the list
          </Button>
        </form>
      )}
      <p>
        If you cannot wait, find <Link to={paths.urgentHelp}>urgent help</Link>.
      </p>
    </Page>
  );
}
