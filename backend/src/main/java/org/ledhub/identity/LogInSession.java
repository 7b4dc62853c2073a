package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotFound;

/** One log-in on one device. Ending the row ends the log-in at once, whatever token is still about. */
@Entity
@Table(name = "log_in_session")
class LogInSession extends PanacheEntityBase {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(60);
    /** Two tabs that renew at once are one browser; a handle used later than this was stolen. */
    private static final Duration TWO_TABS = Duration.ofSeconds(10);

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "renewal_hash")
    byte[] renewalHash;

    @Column(name = "previous_renewal_hash")
    byte[] previousRenewalHash;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "renewed_at")
    Instant renewedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Begun by somebody who had left. */
    @Column(name = "for_reading")
    boolean forReading;

    /** As {@link LogInWay} has it. */
    String way;

    /** The browser, in words; null when it does not say. */
    String device;

    static LogInSession start(UUID id, Person person, Proof proof, byte[] renewalHash, Instant now) {
        LogInSession session = new LogInSession();
        session.id = id;
        session.personId = person.id;
        session.forReading = !person.isActive();
        session.renewalHash = renewalHash;
        session.startedAt = now;
        session.renewedAt = now;
        session.expiresAt = now.plus(LONGEST);
        session.way = proof.way();
        session.device = proof.device();
        session.persist();
        return session;
    }

    static void endAllOf(UUID personId, Instant now) {
        update("endedAt = ?1 where personId = ?2 and endedAt is null", now, personId);
    }

    static void endOthersOf(UUID personId, UUID current, Instant now) {
        update("endedAt = ?1 where personId = ?2 and id <> ?3 and endedAt is null", now, personId, current);
    }

    /** The newest first. */
    static List<LogInSession> liveOf(UUID personId, Instant now) {
        return list(
                "personId = ?1 and endedAt is null and expiresAt > ?2 and renewedAt > ?3 order by renewedAt desc, id",
                personId,
                now,
                now.minus(IDLE));
    }

    static LogInSession lock(UUID id, UUID personId) {
        return LogInSession.<LogInSession>find("id = ?1 and personId = ?2", id, personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    static boolean hasAny(UUID personId) {
        return count("personId", personId) > 0;
    }

    /** Null for somebody who never logged in. */
    static Instant newestOf(UUID personId) {
        return getEntityManager()
                .createQuery("select max(s.startedAt) from LogInSession s where s.personId = :person", Instant.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    boolean isLiveAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(renewedAt.plus(IDLE));
    }

    boolean isRenewedBy(byte[] hash) {
        return Arrays.equals(renewalHash, hash);
    }

    boolean wasJustRenewedBy(byte[] hash, Instant now) {
        return Arrays.equals(previousRenewalHash, hash) && now.isBefore(renewedAt.plus(TWO_TABS));
    }

    void rotateTo(byte[] hash, Instant now) {
        previousRenewalHash = renewalHash;
        renewalHash = hash;
        renewedAt = now;
    }
}
