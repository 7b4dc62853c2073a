package org.ledhub.notifications;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.TimeWords;

/** Writes a mail about a place from what is true now. What is true no longer is not told. */
@ApplicationScoped
class PlaceLetters {

    private final EntityManager database;
    private final Template letter;
    private final Clock clock;
    private final String hubAddress;

    PlaceLetters(
            EntityManager database,
            @Location("letter.html") Template letter,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.letter = letter;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    /** The person's address may have changed since the mail was queued. */
    record Written(String to, MailContent content) {}

    Optional<Written> write(OutgoingMail mail) {
        return placeOf(mail.signUpId)
                .flatMap(row -> write(mail, PlaceFacts.of(row), row.get("session_id", UUID.class)));
    }

    private Optional<Written> write(OutgoingMail mail, PlaceFacts place, UUID sessionId) {
        return isTrue(mail, place)
                ? Optional.of(new Written(place.email(), printed(letterOf(mail.kind, place, sessionId))))
                : Optional.empty();
    }

    private boolean isTrue(OutgoingMail mail, PlaceFacts place) {
        Instant now = clock.instant();
        return switch (mail.kind) {
            case PlaceMail.CONFIRMED, PlaceMail.PROMOTED ->
                place.isHeldAfter(now) && place.state().equals("confirmed");
            case PlaceMail.WAITING -> place.isHeldAfter(now) && place.state().equals("waiting");
            case PlaceMail.OFFERED ->
                place.isHeldAfter(now)
                        && place.state().equals("offered")
                        && place.offeredUntil().isAfter(now);
            case PlaceMail.CHANGED ->
                place.isHeldAfter(now) && !place.state().equals("left") && !mail.isFollowedByAnother();
            default -> place.isCalledOffAfter(now) && !place.state().equals("left");
        };
    }

    private Letter letterOf(String kind, PlaceFacts place, UUID sessionId) {
        String about = place.title() + ", " + TimeWords.day(place.startsAt(), place.zone());
        String link = hubAddress + "/teaching/" + sessionId;
        return switch (kind) {
            case PlaceMail.CONFIRMED ->
                new Letter(
                        "You have a place: " + about,
                        "You have a place in this session.",
                        place.inWords(),
                        "If you cannot come, give up your place so that a colleague can have it:",
                        link);
            case PlaceMail.WAITING ->
                new Letter(
                        "You are on the waiting list: " + about,
                        "This session is full. You are on its waiting list.",
                        place.inWords(),
                        "We will email you if you get a place. See the session:",
                        link);
            case PlaceMail.OFFERED ->
                new Letter(
                        "A place is free: " + about,
                        "A place is free, and it is yours if you take it before the offer ends.",
                        place.inWords(),
                        "Take the place, or leave it to the next colleague:",
                        link);
            case PlaceMail.PROMOTED ->
                new Letter(
                        "You have a place now: " + about,
                        "You were on the waiting list. A place became free, and it is yours.",
                        place.inWords(),
                        "If you cannot come, give up your place so that a colleague can have it:",
                        link);
            case PlaceMail.CHANGED ->
                new Letter(
                        "Changed: " + about,
                        "A session you signed up for has changed. These are its details now.",
                        place.inWords(),
                        "You do not need to sign up again. See the session:",
                        link);
            default ->
                new Letter(
                        "Cancelled: " + about,
                        "A session you signed up for will not take place.",
                        place.inWords(),
                        "You do not need to do anything. See the session:",
                        link);
        };
    }

    private MailContent printed(Letter written) {
        String html = letter.data("opening", written.opening())
                .data("facts", written.facts())
                .data("closing", written.closing())
                .data("link", written.link())
                .render();
        return new MailContent(written.subject(), written.text(), html);
    }

    private Optional<Tuple> placeOf(UUID signUpId) {
        List<Tuple> found = database.createNativeQuery(
                        "select * from place_in_session where sign_up_id = :signUp", Tuple.class)
                .setParameter("signUp", signUpId)
                .getResultList();
        return found.stream().findFirst();
    }
}
