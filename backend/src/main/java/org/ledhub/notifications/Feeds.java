package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Digests;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** The calendars that can be subscribed to, for whoever has their address. */
@ApplicationScoped
@WithoutLogIn
class Feeds {

    private static final Duration REACHES_BACK = Duration.ofDays(60);

    private final EntityManager database;
    private final RowIdentity rows;
    private final Calendars calendars;
    private final Clock clock;
    private final String hubAddress;
    private final String firstTrust;

    Feeds(
            EntityManager database,
            RowIdentity rows,
            Calendars calendars,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress,
            @ConfigProperty(name = "ledhub.trust.code") String firstTrust) {
        this.database = database;
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
        this.hubAddress = hubAddress;
        this.firstTrust = firstTrust;
    }

    /** What everybody may know: no names, no way in, nothing that is not published. */
    @Transactional
    Calendars.Feed programme(String trustCode) {
        String code = trustCode == null ? firstTrust : trustCode;
        rows.actFor("programme-feed");
        String trust = first("select name from trust where code = ?1", code).get("name", String.class);
        return calendars.feed(
                "Teaching at " + trust,
                list("""
                        select t.id as session_id, t.title, t.starts_at, t.ends_at, t.location, t.mode,
                               t.status = 'scheduled' as stands, t.version as sequence
                          from teaching_session t join trust r on r.id = t.trust_id
                         where r.code = ?1 and t.starts_at > ?2 order by t.starts_at, t.id
                        """, code, since())
                        .map(row ->
                                Occasion.ofTeaching(row, row.get("session_id", UUID.class) + "@led-hub", hubAddress))
                        .toList());
    }

    @Transactional
    Calendars.Feed personal(String secret) {
        byte[] hash = Digests.sha256(secret);
        rows.seekByFeedSecret(hash);
        CalendarFeed feed = CalendarFeed.bySecretHash(hash).orElseThrow(NotFound::new);
        rows.actAs(feed.trustId, feed.personId);
        first("select id from person where id = ?1 and status = 'active'", feed.personId);
        boolean namesMeetings = NotificationPreference.of(feed.personId).namesMeetings();
        Stream<Occasion> teaching = list(
                        "select * from teaching_in_diary where person_id = ?1 and starts_at > ?2 order by starts_at",
                        feed.personId,
                        since())
                .map(row -> Occasion.ofTeaching(
                        row, Diaries.uid(row.get("session_id", UUID.class), feed.personId), hubAddress));
        Stream<Occasion> meetings = list(
                        "select * from meeting_in_diary join one_to_one.chosen_way using (trust_id, appointment_id)"
                                + " where ?1 in (doctor_id, tutor_id) and starts_at > ?2 order by starts_at",
                        feed.personId,
                        since())
                .map(row -> meeting(row, feed.personId, namesMeetings));
        return calendars.feed("LED Hub", Stream.concat(teaching, meetings).toList());
    }

    private static Occasion meeting(Tuple row, UUID personId, boolean isNamed) {
        return new Occasion(
                Diaries.uid(MeetingFacts.occasionId(row.get("diary_id", UUID.class), personId), personId),
                row.get("sequence", Number.class).intValue(),
                isNamed ? MeetingFacts.TITLE : "Busy",
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                isNamed
                        ? MeetingFacts.where(
                                row.get("chosen_mode", String.class), row.get("chosen_place", String.class))
                        : null,
                null,
                true,
                !row.get("stands", Boolean.class));
    }

    private Instant since() {
        return clock.instant().minus(REACHES_BACK);
    }

    private Tuple first(String query, Object... values) {
        return list(query, values).findFirst().orElseThrow(NotFound::new);
    }

    private Stream<Tuple> list(String query, Object... values) {
        var prepared = database.createNativeQuery(query, Tuple.class);
        for (int i = 0; i < values.length; i++) {
            prepared.setParameter(i + 1, values[i]);
        }
        List<Tuple> found = prepared.getResultList();
        return found.stream();
    }
}
