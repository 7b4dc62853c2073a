package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.ledhub.teaching.OfferLapsed;
import org.ledhub.teaching.PlaceConfirmed;
import org.ledhub.teaching.PlaceOffered;
import org.ledhub.teaching.PlacePromoted;
import org.ledhub.teaching.PlaceReleased;
import org.ledhub.teaching.SessionCancelled;
import org.ledhub.teaching.SessionChanged;
import org.ledhub.teaching.WaitingListJoined;

/** Queues mail about places, in the transaction that changed them. What it says is written when it is sent. */
@ApplicationScoped
class PlaceMail {

    static final String CONFIRMED = "place-confirmed";
    static final String WAITING = "waiting-list-joined";
    static final String OFFERED = "place-offered";
    static final String LAPSED = "offer-lapsed";
    static final String PROMOTED = "place-promoted";
    static final String GIVEN_UP = "place-given-up";
    static final String CHANGED = "session-changed";
    static final String CANCELLED = "session-cancelled";

    static final String REMINDER = "teaching-reminder";
    static final String CHECK_IN = "check-in-open";

    static final Set<String> KINDS =
            Set.of(CONFIRMED, WAITING, OFFERED, LAPSED, PROMOTED, GIVEN_UP, CHANGED, CANCELLED, REMINDER, CHECK_IN);

    private static final String QUEUE = """
            insert into outgoing_mail
                (id, to_address, kind, business_key, created_at, next_attempt_at, person_id, sign_up_id, told)
            select gen_random_uuid(), p.email, :kind, :kind || '|' || p.sign_up_id || %s, :now, :now,
                   p.person_id, p.sign_up_id, p.facts
              from place_in_session p
             where p.session_id = :session and %s
            on conflict (trust_id, business_key) do nothing
            """;

    private static final String TO_ONE = QUEUE.formatted("''", "p.state <> 'left' and p.person_id = :person");
    /** An offer that a cancellation took back is made again when the session takes place after all. */
    private static final String TO_ONE_EACH_TIME =
            QUEUE.formatted("'|' || p.version", "p.state <> 'left' and p.person_id = :person");

    private static final String TO_WHO_LEFT = QUEUE.formatted("''", "p.state = 'left' and p.person_id = :person");
    private static final String TO_WHO_MISSED_IT = QUEUE.formatted(
            "''", "p.person_id = :person and p.sign_up_id in (select l.sign_up_id from lapsed_offer l)");
    private static final String TO_ALL = QUEUE.formatted("'|' || p.version", "p.state <> 'left'");
    /** A corrected summary is no news: only who was told other facts hears of it, or that it was cancelled. */
    private static final String TO_ALL_WHO_KNOW_OTHERWISE = QUEUE.formatted("'|' || p.version", """
            p.state <> 'left' and not exists (
                select 1 from (
                    select m.told, m.kind from outgoing_mail m
                     where m.trust_id = p.trust_id and m.sign_up_id = p.sign_up_id and m.told is not null
                     order by m.created_at desc limit 1) last
                 where last.told = p.facts and last.kind <> 'session-cancelled')""");

    private final EntityManager database;
    private final Clock clock;

    PlaceMail(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void on(@Observes PlaceConfirmed event) {
        queue(TO_ONE, CONFIRMED, event.sessionId(), event.personId());
    }

    void on(@Observes WaitingListJoined event) {
        queue(TO_ONE, WAITING, event.sessionId(), event.personId());
    }

    void on(@Observes PlaceOffered event) {
        queue(TO_ONE_EACH_TIME, OFFERED, event.sessionId(), event.personId());
    }

    void on(@Observes OfferLapsed event) {
        queue(TO_WHO_MISSED_IT, LAPSED, event.sessionId(), event.personId());
    }

    void on(@Observes PlacePromoted event) {
        queue(TO_ONE, PROMOTED, event.sessionId(), event.personId());
    }

    void on(@Observes PlaceReleased event) {
        queue(TO_WHO_LEFT, GIVEN_UP, event.sessionId(), event.personId());
    }

    void on(@Observes SessionChanged event) {
        queueToAll(TO_ALL_WHO_KNOW_OTHERWISE, CHANGED, event.sessionId());
    }

    void on(@Observes SessionCancelled event) {
        queueToAll(TO_ALL, CANCELLED, event.sessionId());
    }

    private void queue(String statement, String kind, UUID sessionId, UUID personId) {
        database.createNativeQuery(statement)
                .setParameter("kind", kind)
                .setParameter("session", sessionId)
                .setParameter("person", personId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void queueToAll(String statement, String kind, UUID sessionId) {
        database.createNativeQuery(statement)
                .setParameter("kind", kind)
                .setParameter("session", sessionId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
