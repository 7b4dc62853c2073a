package org.ledhub.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A six-digit code that logs someone in once, or confirms once that they read what comes to a new address. It dies after five wrong tries from where it was asked for, and after five from
 * anywhere else: so a stranger who guesses cannot use up the doctor's own tries.
 */
@Entity
@Table(name = "log_in_code")
class LogInCode extends PanacheEntityBase {

    private static final int MOST_TRIES = 5;

    @Id
    UUID id;

    @Column(name = "person_id")
    UUID personId;

    /** To which the person wants to move; null for a code that logs in. */
    @Column(name = "new_email", updatable = false)
    String newEmail;

    /** Sealed rather than hashed: a hash of six digits is undone in a second, a seal needs the key. */
    @Column(name = "sealed_code")
    byte[] sealedCode;

    @Column(name = "asked_from")
    byte[] askedFrom;

    @Column(name = "tries_from_there")
    int triesFromThere;

    @Column(name = "tries_from_elsewhere")
    int triesFromElsewhere;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    static String boundTo(UUID id) {
        return "log_in_code|" + id;
    }

    static List<LogInCode> lockLive(UUID personId, Instant now) {
        return LogInCode.<LogInCode>find(
                        "personId = ?1 and newEmail is null and usedAt is null and expiresAt > ?2 order by id",
                        personId,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static List<LogInCode> lockLiveTo(String newEmail, UUID personId, Instant now) {
        return LogInCode.<LogInCode>find(
                        "personId = ?1 and newEmail = ?2 and usedAt is null and expiresAt > ?3 order by id",
                        personId,
                        newEmail,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static long countLiveToNewEmails(UUID personId, Instant now) {
        return count("personId = ?1 and newEmail is not null and usedAt is null and expiresAt > ?2", personId, now);
    }

    /** What was mailed to an address that somebody no longer has opens nothing. */
    static void endAllOf(UUID personId, Instant now) {
        update("usedAt = ?1 where personId = ?2 and usedAt is null", now, personId);
    }

    static long countLive(UUID personId, byte[] askedFrom, Instant now) {
        return count(
                "personId = ?1 and newEmail is null and askedFrom = ?2 and usedAt is null and expiresAt > ?3",
                personId,
                askedFrom,
                now);
    }

    boolean mayBeTriedFrom(byte[] place) {
        return (isFrom(place) ? triesFromThere : triesFromElsewhere) < MOST_TRIES;
    }

    void countTryFrom(byte[] place) {
        if (isFrom(place)) {
            triesFromThere++;
        } else {
            triesFromElsewhere++;
        }
    }

    static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(US_ASCII), expected.getBytes(US_ASCII));
    }

    private boolean isFrom(byte[] place) {
        return Arrays.equals(askedFrom, place);
    }
}
