package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.TimeWords;

/** Writes what is left to do about a session that was, while there is something to do. */
@ApplicationScoped
class AfterwardsLetters implements LetterWriter, HasExamples {

    private static final String ATTENDED = """
            select title, starts_at, ends_at, zone, feedback_until, email from session_attended
             where session_id = :about and person_id = :reader and feedback_until > :now
            """;
    private static final String CERTIFIED = """
            select c.title, c.done_on, c.number, p.email from certificate_in_force c
              join person p on p.trust_id = c.trust_id and p.id = c.person_id
             where c.id = :about and c.person_id = :reader and p.status = 'active'
            """;

    private final EntityManager database;
    private final Outbox outbox;
    private final LetterPress press;
    private final Clock clock;
    private final String hubAddress;

    AfterwardsLetters(
            EntityManager database,
            Outbox outbox,
            LetterPress press,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.outbox = outbox;
        this.press = press;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AfterwardsMail.FEEDBACK, AfterwardsMail.CERTIFICATE);
    }

    @Override
    public Optional<Written> write(OutgoingMail mail) {
        UUID about = outbox.open(mail, About.class).id();
        return mail.kind.equals(AfterwardsMail.FEEDBACK) ? feedback(mail, about) : certificate(mail, about);
    }

    private Optional<Written> feedback(OutgoingMail mail, UUID session) {
        List<Tuple> found = database.createNativeQuery(ATTENDED, Tuple.class)
                .setParameter("about", session)
                .setParameter("reader", mail.personId)
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream().findFirst().map(attended -> {
            Attended facts = new Attended(
                    session,
                    attended.get("title", String.class),
                    attended.get("starts_at", Instant.class),
                    attended.get("ends_at", Instant.class),
                    ZoneId.of(attended.get("zone", String.class)),
                    attended.get("feedback_until", Instant.class));
            return written(attended, feedback(facts));
        });
    }

    private record Attended(
            UUID sessionId, String title, Instant startsAt, Instant endsAt, ZoneId zone, Instant feedbackUntil) {}

    private Letter feedback(Attended session) {
        ZoneId zone = session.zone();
        Instant until = session.feedbackUntil();
        return new Letter(
                "Tell us what you thought: " + session.title(),
                "You were at this session. Your answers go in without your name and take under a minute."
                        + " If you have answered already, there is nothing to do.",
                List.of(
                        Map.entry("Session", session.title()),
                        Map.entry("Date", TimeWords.day(session.startsAt(), zone)),
                        Map.entry("Time", TimeWords.times(session.startsAt(), session.endsAt(), zone)),
                        Map.entry("Open until", TimeWords.time(until, zone) + " on " + TimeWords.day(until, zone))),
                "Give feedback:",
                Occasion.linkToSession(hubAddress, session.sessionId()) + "/feedback");
    }

    private Optional<Written> certificate(OutgoingMail mail, UUID certificate) {
        List<Tuple> found = database.createNativeQuery(CERTIFIED, Tuple.class)
                .setParameter("about", certificate)
                .setParameter("reader", mail.personId)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(certified -> written(
                        certified,
                        certificate(
                                certificate,
                                certified.get("title", String.class),
                                LocalDate.parse(certified.get("done_on", String.class)),
                                certified.get("number", String.class))));
    }

    private Letter certificate(UUID id, String title, LocalDate day, String number) {
        return new Letter(
                "Your certificate is ready: " + title,
                "Your attendance is certified, and in your CPD record.",
                List.of(
                        Map.entry("Session", title),
                        Map.entry("Date", TimeWords.day(day)),
                        Map.entry("Certificate", number)),
                "See and download it, or add a reflection:",
                hubAddress + "/cpd/certificates/" + id);
    }

    @Override
    public List<EmailExample> examples() {
        ExampleFacts facts = new ExampleFacts(clock);
        PlaceFacts place = facts.place(null, null);
        Attended session = new Attended(
                place.sessionId(),
                place.title(),
                place.startsAt(),
                place.endsAt(),
                place.zone(),
                place.endsAt().plus(Duration.ofDays(7)));
        return List.of(
                new EmailExample(AfterwardsMail.FEEDBACK, press.print(feedback(session), null)),
                new EmailExample(
                        AfterwardsMail.CERTIFICATE,
                        press.print(
                                certificate(ExampleFacts.ID, place.title(), facts.day(), "LED-2026-000123"), null)));
    }

    private Written written(Tuple reader, Letter letter) {
        return new Written(reader.get("email", String.class), press.print(letter, null));
    }
}
