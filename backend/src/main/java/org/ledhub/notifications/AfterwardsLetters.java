package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
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
class AfterwardsLetters implements LetterWriter {

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
            ZoneId zone = ZoneId.of(attended.get("zone", String.class));
            Instant startsAt = attended.get("starts_at", Instant.class);
            String title = attended.get("title", String.class);
            Instant until = attended.get("feedback_until", Instant.class);
            return written(
                    attended,
                    new Letter(
                            "Tell us what you thought: " + title,
                            "You were at this session. Your answers go in without your name and take under a minute."
                                    + " If you have answered already, there is nothing to do.",
                            List.of(
                                    Map.entry("Session", title),
                                    Map.entry("Date", TimeWords.day(startsAt, zone)),
                                    Map.entry(
                                            "Time",
                                            TimeWords.times(startsAt, attended.get("ends_at", Instant.class), zone)),
                                    Map.entry(
                                            "Open until",
                                            TimeWords.time(until, zone) + " on " + TimeWords.day(until, zone))),
                            "Give feedback:",
                            Occasion.linkToSession(hubAddress, session) + "/feedback"));
        });
    }

    private Optional<Written> certificate(OutgoingMail mail, UUID certificate) {
        List<Tuple> found = database.createNativeQuery(CERTIFIED, Tuple.class)
                .setParameter("about", certificate)
                .setParameter("reader", mail.personId)
                .getResultList();
        return found.stream().findFirst().map(certified -> {
            String title = certified.get("title", String.class);
            return written(
                    certified,
                    new Letter(
                            "Your certificate is ready: " + title,
                            "Your attendance is certified, and in your CPD record.",
                            List.of(
                                    Map.entry("Session", title),
                                    Map.entry(
                                            "Date",
                                            TimeWords.day(LocalDate.parse(certified.get("done_on", String.class)))),
                                    Map.entry("Certificate", certified.get("number", String.class))),
                            "See and download it, or add a reflection:",
                            hubAddress + "/cpd/certificates/" + certificate));
        });
    }

    private Written written(Tuple reader, Letter letter) {
        return new Written(reader.get("email", String.class), press.print(letter, null));
    }
}
