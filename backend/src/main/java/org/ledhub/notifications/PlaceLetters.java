package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.TimeWords;

/** Writes a mail about a place from what is true now. What is true no longer is not told. */
@ApplicationScoped
class PlaceLetters implements LetterWriter, HasExamples {

    private static final Set<String> TELL_WHAT_WAS = Set.of(PlaceMail.CHANGED, PlaceMail.OFFERED, PlaceMail.PROMOTED);
    private static final String BACK = "A session that was cancelled takes place after all.";

    private final EntityManager database;
    private final LetterPress press;
    private final Diaries diaries;
    private final Calendars calendars;
    private final Clock clock;
    private final String hubAddress;

    PlaceLetters(
            EntityManager database,
            LetterPress press,
            Diaries diaries,
            Calendars calendars,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.press = press;
        this.diaries = diaries;
        this.calendars = calendars;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    @Override
    public Set<String> kinds() {
        return PlaceMail.KINDS;
    }

    @Override
    public Optional<Written> write(OutgoingMail queued) {
        TrustMail mail = (TrustMail) queued;
        return placeOf(mail.signUpId)
                .flatMap(known -> {
                    diaries.takeTurns(known.sessionId(), known.personId());
                    return placeOf(mail.signUpId);
                })
                .filter(place -> isTrue(mail, place))
                .map(place -> new Written(place.email(), press.print(letterOf(mail, place), inviteOf(mail, place))));
    }

    @Override
    public List<EmailExample> examples() {
        ExampleFacts facts = new ExampleFacts(clock);
        PlaceFacts place = facts.place(null, null);
        PlaceFacts offered = facts.place(facts.offerEnds(), null);
        PlaceFacts cancelled = facts.place(null, "The speaker is ill");
        return PlaceMail.KINDS.stream()
                .map(kind -> switch (kind) {
                    case PlaceMail.CHANGED -> example(kind, place, place.inWordsWith(facts.earlier()));
                    case PlaceMail.OFFERED -> example(kind, offered, offered.inWords());
                    case PlaceMail.CANCELLED -> example(kind, cancelled, cancelled.inWords());
                    default -> example(kind, place, place.inWords());
                })
                .toList();
    }

    private EmailExample example(String kind, PlaceFacts place, List<Map.Entry<String, String>> facts) {
        return new EmailExample(kind, press.print(letterOf(kind, place, facts), null));
    }

    private boolean isTrue(TrustMail mail, PlaceFacts place) {
        Instant now = clock.instant();
        return switch (mail.kind) {
            case PlaceMail.CONFIRMED, PlaceMail.PROMOTED -> place.isHeldAfter(now) && place.isConfirmed();
            case PlaceMail.WAITING -> place.isHeldAfter(now) && place.state().equals("waiting");
            case PlaceMail.OFFERED ->
                place.isHeldAfter(now)
                        && place.state().equals("offered")
                        && place.offeredUntil().isAfter(now)
                        && !mail.isFollowedByAnother();
            case PlaceMail.LAPSED -> place.isHeldAfter(now) && !isBackIn(place);
            case PlaceMail.GIVEN_UP -> place.startsAt().isAfter(now) && isInDiaryOnly(place);
            // Of what has changed since it was queued, another mail tells.
            case PlaceMail.REMINDER, PlaceMail.CHECK_IN ->
                place.isHeldAfter(now)
                        && place.isConfirmed()
                        && place.facts().equals(mail.told)
                        && !mail.isFollowedByAnother();
            case PlaceMail.CHANGED -> place.isHeldAfter(now) && !place.isLeft() && !mail.isFollowedByAnother();
            default -> place.isCalledOffAfter(now) && !place.isLeft() && !mail.isFollowedByAnother();
        };
    }

    /** Who gave up a place sees that on the page: a mail is needed only to take an invite back. */
    private boolean isInDiaryOnly(PlaceFacts place) {
        return diaries.has(place.sessionId(), place.personId()) && !hasPlaceAgain(place);
    }

    private boolean hasPlaceAgain(PlaceFacts place) {
        return hasAnotherIn(place, "state = 'confirmed'");
    }

    private boolean isBackIn(PlaceFacts place) {
        return hasAnotherIn(place, "state <> 'left'");
    }

    private boolean hasAnotherIn(PlaceFacts place, String state) {
        return !database.createNativeQuery("select 1 from place_in_session where session_id = :session"
                        + " and person_id = :person and " + state)
                .setParameter("session", place.sessionId())
                .setParameter("person", place.personId())
                .getResultList()
                .isEmpty();
    }

    private Invite inviteOf(OutgoingMail mail, PlaceFacts place) {
        return switch (mail.kind) {
            case PlaceMail.CONFIRMED, PlaceMail.PROMOTED -> request(place);
            case PlaceMail.CHANGED -> place.isConfirmed() ? request(place) : null;
            case PlaceMail.GIVEN_UP -> cancel(place);
            case PlaceMail.CANCELLED -> diaries.has(place.sessionId(), place.personId()) ? cancel(place) : null;
            default -> null;
        };
    }

    private Invite request(PlaceFacts place) {
        return diaries.wants(place.sessionId(), place.personId())
                ? invite(place, diaries.writeIn(place.sessionId(), place.personId()), false)
                : null;
    }

    private Invite cancel(PlaceFacts place) {
        return invite(place, diaries.takeOut(place.sessionId(), place.personId()), true);
    }

    private Invite invite(PlaceFacts place, int sequence, boolean isCalledOff) {
        Occasion occasion = new Occasion(
                Diaries.uid(place.sessionId(), place.personId()),
                sequence,
                place.title(),
                place.startsAt(),
                place.endsAt(),
                place.where(),
                linkTo(place),
                false,
                isCalledOff);
        return calendars.invite(occasion, place.personName(), place.email());
    }

    private String linkTo(PlaceFacts place) {
        return Occasion.linkToSession(hubAddress, place.sessionId());
    }

    private Letter letterOf(OutgoingMail mail, PlaceFacts place) {
        Letter letter = letterOf(mail.kind, place, factsFor(mail, place));
        return switch (mail.kind) {
            case PlaceMail.CHANGED -> isBack(place) ? takesPlaceAfterAll(place) : letter;
            case PlaceMail.OFFERED, PlaceMail.PROMOTED -> isBack(place) ? letter.beginningWith(BACK) : letter;
            default -> letter;
        };
    }

    private boolean isBack(PlaceFacts place) {
        return toldBefore(place).filter(LastTold::isCancelled).isPresent();
    }

    private Letter takesPlaceAfterAll(PlaceFacts place) {
        return new Letter(
                "Takes place after all: " + place.title() + ", " + TimeWords.day(place.startsAt(), place.zone()),
                BACK + " You still have your place or wait for one.",
                toldBefore(place)
                        .flatMap(LastTold::facts)
                        .map(place::inWordsWith)
                        .orElseGet(place::inWords),
                "You do not need to sign up again. See the session:",
                linkTo(place));
    }

    private Letter letterOf(String kind, PlaceFacts place, List<Map.Entry<String, String>> facts) {
        String about = place.title() + ", " + TimeWords.day(place.startsAt(), place.zone());
        String link = linkTo(place);
        return switch (kind) {
            case PlaceMail.CONFIRMED ->
                new Letter(
                        "You have a place: " + about,
                        "You have a place in this session.",
                        facts,
                        "If you cannot come, give up your place so that a colleague can have it:",
                        link);
            case PlaceMail.CHECK_IN ->
                new Letter(
                        "Check in is open: " + about,
                        "Check in to have it in your CPD record. In the room, scan the code on the screen."
                                + " Where it is online, the link to join is on the page of the session.",
                        facts,
                        "Check in here:",
                        link);
            case PlaceMail.WAITING ->
                new Letter(
                        "You are on the waiting list: " + about,
                        "This session is full. You are on its waiting list.",
                        facts,
                        "We will email you if you get a place. See the session:",
                        link);
            case PlaceMail.OFFERED ->
                new Letter(
                        "A place is free: " + about,
                        "A place is free, and it is yours if you take it before the offer ends.",
                        facts,
                        "Take the place, or leave it to the next colleague:",
                        link);
            case PlaceMail.LAPSED ->
                new Letter(
                        "The offer of a place has ended: " + about,
                        "A place was kept for you until the offer ended, and has gone to the next on the list."
                                + " You are no longer on the waiting list.",
                        facts,
                        "If you can come, sign up again. You get a place where one is free, or wait for the next:",
                        link);
            case PlaceMail.PROMOTED ->
                new Letter(
                        "You have a place now: " + about,
                        "You were on the waiting list. A place became free, and it is yours.",
                        facts,
                        "If you cannot come, give up your place so that a colleague can have it:",
                        link);
            case PlaceMail.GIVEN_UP ->
                new Letter(
                        "You gave up your place: " + about,
                        "You no longer have a place in this session.",
                        facts,
                        "If you can come after all, sign up again:",
                        link);
            case PlaceMail.CHANGED ->
                new Letter(
                        "Changed: " + about,
                        "A session you signed up for has changed. These are its details now.",
                        facts,
                        "You do not need to sign up again. See the session:",
                        link);
            case PlaceMail.REMINDER ->
                new Letter(
                        "Your teaching on " + TimeWords.dayAndTime(place.startsAt(), place.zone()),
                        "This is a reminder of your place in this session.",
                        facts,
                        "If you cannot come, give up your place so that a colleague can have it:",
                        link);
            default ->
                new Letter(
                        "Cancelled: " + about,
                        "A session you signed up for will not take place.",
                        facts,
                        "You do not need to do anything. See the session:",
                        link);
        };
    }

    private List<Map.Entry<String, String>> factsFor(OutgoingMail mail, PlaceFacts place) {
        return TELL_WHAT_WAS.contains(mail.kind)
                ? toldBefore(place)
                        .flatMap(LastTold::facts)
                        .map(place::inWordsWith)
                        .orElseGet(place::inWords)
                : place.inWords();
    }

    private record LastTold(String kind, String told) {

        boolean isCancelled() {
            return kind.equals(PlaceMail.CANCELLED);
        }

        Optional<ToldFacts> facts() {
            return ToldFacts.read(told);
        }
    }

    /** What the last mail that reached the person said of the session. */
    private Optional<LastTold> toldBefore(PlaceFacts place) {
        List<Tuple> told = database.createNativeQuery("""
                        select m.kind, m.told from outgoing_mail m
                          join place_in_session p on p.trust_id = m.trust_id and p.sign_up_id = m.sign_up_id
                         where p.session_id = :session and p.person_id = :person
                           and m.sent_at is not null and m.told is not null
                         order by m.sent_at desc limit 1
                        """, Tuple.class)
                .setParameter("session", place.sessionId())
                .setParameter("person", place.personId())
                .getResultList();
        return told.stream()
                .findFirst()
                .map(row -> new LastTold(row.get("kind", String.class), row.get("told", String.class)));
    }

    private Optional<PlaceFacts> placeOf(UUID signUpId) {
        List<Tuple> found = database.createNativeQuery(
                        "select * from place_in_session where sign_up_id = :signUp", Tuple.class)
                .setParameter("signUp", signUpId)
                .getResultList();
        return found.stream().findFirst().map(PlaceFacts::of);
    }
}
