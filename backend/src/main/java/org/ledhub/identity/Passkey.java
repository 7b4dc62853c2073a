package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** The public half of a key that a person's device keeps. */
@Entity
class Passkey extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "person_id", updatable = false)
    UUID personId;

    @Column(name = "credential_id", updatable = false)
    byte[] credentialId;

    @Column(name = "public_key", updatable = false)
    byte[] publicKey;

    @Column(name = "signature_count")
    long signatureCount;

    /** How the device is reached, as it says itself. */
    @Column(updatable = false)
    List<String> transports;

    String name;

    @Column(name = "added_at", updatable = false)
    Instant addedAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    /** When a copy of the device seemed to be in use. */
    @Column(name = "stopped_at")
    Instant stoppedAt;

    @Version
    int version;

    static Passkey add(UUID personId, String name, PasskeyProof.NewKey key, Instant now) {
        Passkey passkey = new Passkey();
        passkey.id = Uuids.next();
        passkey.personId = personId;
        passkey.name = name.strip();
        passkey.credentialId = key.credentialId();
        passkey.publicKey = key.publicKey();
        passkey.signatureCount = key.signatureCount();
        passkey.transports = key.transports();
        passkey.addedAt = now;
        passkey.persistAndFlush();
        return passkey;
    }

    static List<Passkey> of(UUID personId) {
        return list("personId = ?1 order by addedAt, id", personId);
    }

    static boolean hasAny(UUID personId) {
        return count("personId", personId) > 0;
    }

    static Passkey lock(UUID id, UUID personId) {
        return Passkey.<Passkey>find("id = ?1 and personId = ?2", id, personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    static Optional<Passkey> withCredential(byte[] credentialId) {
        return find("credentialId = ?1 and stoppedAt is null", credentialId).firstResultOptional();
    }

    void wasUsed(long count, Instant now) {
        signatureCount = count;
        lastUsedAt = now;
    }
}
