package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Uuids;

/** One doctor's place in one session, or on its waiting list; leaving ends the row and keeps it. */
@Entity
@Table(name = "sign_up")
class SignUp extends PanacheEntityBase {

    static final String CONFIRMED = "confirmed";
    static final String OFFERED = "offered";
    static final String WAITING = "waiting";
    static final String LEFT = "left";

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "person_id")
    UUID personId;

    String state;

    /** Drawn by the database while the session is locked: first come, first served. */
    @Column(name = "queue_number", insertable = false, updatable = false)
    Long queueNumber;

    @Column(name = "signed_up_at")
    Instant signedUpAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "left_at")
    Instant leftAt;

    /** Until when a place that was offered can be taken. */
    @Column(name = "offered_until")
    Instant offeredUntil;

    @Column(name = "offer_lapsed")
    boolean offerLapsed;

    @Column(name = "left_late")
    boolean leftLate;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    record SessionOfTrust(UUID trustId, UUID id) {}

    static SignUp add(TeachingSession session, UUID personId, Instant now) {
        SignUp signUp = new SignUp();
        signUp.id = Uuids.next();
        signUp.sessionId = session.id;
        signUp.personId = personId;
        signUp.signedUpAt = now;
        signUp.state = WAITING;
        if (session.hasFreePlace()) {
            signUp.confirm(now);
        }
        signUp.persistAndFlush();
        return signUp;
    }

    static Optional<SignUp> live(UUID sessionId, UUID personId) {
        return find("sessionId = ?1 and personId = ?2 and state <> 'left'", sessionId, personId)
                .firstResultOptional();
    }

    /** Where the person has a place or waits for one that has not started, the soonest first. */
    static List<UUID> sessionsAhead(UUID personId, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select t.id from SignUp s join TeachingSession t on t.id = s.sessionId
                        where s.personId = :person and s.state <> 'left' and t.startsAt > :now order by t.startsAt, t.id
                        """, UUID.class)
                .setParameter("person", personId)
                .setParameter("now", now)
                .getResultList();
    }

    static Set<UUID> confirmedPeople(UUID sessionId) {
        List<SignUp> confirmed = list("sessionId = ?1 and state = 'confirmed'", sessionId);
        return confirmed.stream().map(each -> each.personId).collect(Collectors.toSet());
    }

    /** Who holds a place, or was offered it, and is not on the register. */
    static long countStillToCome(UUID sessionId) {
        return count("""
                sessionId = ?1 and state in ('confirmed', 'offered') and personId not in (
                    select a.personId from Attendance a where a.sessionId = ?1 and a.endedAt is null)
                """, sessionId);
    }

    /** Who gave up a place late, and has none again; the latest time of each counts. */
    static Map<UUID, Instant> leftLate(UUID sessionId) {
        return getEntityManager()
                .createQuery("""
                        select s.personId, max(s.leftAt) from SignUp s where s.sessionId = :session and s.leftLate
                            and not exists (select 1 from SignUp o where o.sessionId = s.sessionId
                                and o.personId = s.personId and o.state in ('confirmed', 'offered'))
                        group by s.personId
                        """, Object[].class)
                .setParameter("session", sessionId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    /** In which of these sessions the person gave up a place late. */
    static Set<UUID> leftLateBy(UUID personId, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Set.of();
        }
        List<SignUp> left = list("personId = ?1 and sessionId in ?2 and leftLate", personId, sessionIds);
        return left.stream().map(each -> each.sessionId).collect(Collectors.toSet());
    }

    static List<SignUp> offered(UUID sessionId) {
        return list("sessionId = ?1 and state = 'offered'", sessionId);
    }

    static List<SignUp> lapsedOffers(UUID sessionId, Instant now) {
        return list("sessionId = ?1 and state = 'offered' and offeredUntil <= ?2 order by queueNumber", sessionId, now);
    }

    /** Sessions of every trust, for whoever acts for the offers. */
    static List<SessionOfTrust> withLapsedOffers(Instant now) {
        List<SignUp> offers = list("state = 'offered' and offeredUntil <= ?1", now);
        return offers.stream()
                .map(each -> new SessionOfTrust(each.trustId, each.sessionId))
                .distinct()
                .toList();
    }

    /** Who has a place in one of these sessions, or waits for one. */
    static Set<UUID> peopleIn(Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct s.personId from SignUp s where s.sessionId in :sessions and s.state <> 'left'",
                        UUID.class)
                .setParameter("sessions", sessionIds)
                .getResultList());
    }

    static List<SignUp> firstWaiting(UUID sessionId, int most) {
        return find("sessionId = ?1 and state = 'waiting' order by queueNumber", sessionId)
                .page(0, most)
                .list();
    }

    /** The person's own places in these sessions, by session: one statement for a whole list. */
    static Map<UUID, Place> placesOf(UUID personId, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select s.sessionId, s.state, s.offeredUntil, count(w.id) from SignUp s
                        left join SignUp w on w.sessionId = s.sessionId and w.queueNumber <= s.queueNumber
                            and s.state = 'waiting' and w.state = 'waiting'
                        where s.personId = :person and s.sessionId in :sessions and s.state <> 'left'
                        group by s.id, s.sessionId, s.state, s.offeredUntil
                        """, Object[].class)
                .setParameter("person", personId)
                .setParameter("sessions", sessionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> placeOf(row)));
    }

    private static Place placeOf(Object[] row) {
        String state = (String) row[1];
        Integer position = state.equals(WAITING) ? ((Number) row[3]).intValue() : null;
        return new Place(state, position, (Instant) row[2]);
    }

    boolean isConfirmed() {
        return state.equals(CONFIRMED);
    }

    boolean takesAPlace() {
        return isConfirmed() || isOffered();
    }

    void confirm(Instant now) {
        state = CONFIRMED;
        confirmedAt = now;
        offeredUntil = null;
    }

    boolean isOffered() {
        return state.equals(OFFERED);
    }

    void offer(Instant until) {
        state = OFFERED;
        offeredUntil = until;
    }

    void waitAgain() {
        state = WAITING;
        offeredUntil = null;
    }

    void lapse(Instant now) {
        end(now);
        offerLapsed = true;
    }

    /** Leaving late is noted, and never refused. */
    void leave(Instant now, boolean isLate) {
        leftLate = isLate && isConfirmed();
        end(now);
    }

    private void end(Instant now) {
        state = LEFT;
        leftAt = now;
        offeredUntil = null;
    }
}
