package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Secrets;
import org.ledhub.shared.Uuids;

/** What a system proves itself with. The secret itself is shown once and kept nowhere. */
@Entity
@Table(name = "api_client_secret")
class ApiClientSecret extends PanacheEntityBase {

    private static final int SECRET_BYTES = 32;

    /** Enough to tell two secrets of one client apart, and too little to guess one. */
    private static final int SHOWN = 16;

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "client_id", updatable = false)
    UUID clientId;

    @Column(name = "secret_hash", updatable = false)
    byte[] secretHash;

    @Column(updatable = false)
    String prefix;

    @Column(name = "made_by", updatable = false)
    UUID madeBy;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    /** A row, and what it is the hash of. */
    record Fresh(ApiClientSecret row, String secret) {}

    static Fresh issue(ApiClient client, UUID madeBy, Instant now, Duration life) {
        // A text with a name of its own is found by scanners when it is published by mistake.
        String secret = "ledhub_" + client.kind + "_" + Secrets.next(SECRET_BYTES);
        ApiClientSecret row = new ApiClientSecret();
        row.id = Uuids.next();
        row.clientId = client.id;
        row.secretHash = Digests.sha256(secret);
        row.prefix = secret.substring(0, SHOWN);
        row.madeBy = madeBy;
        row.madeAt = now;
        row.expiresAt = now.plus(life);
        row.persistAndFlush();
        return new Fresh(row, secret);
    }

    /** For a transaction that may see the one with this hash. */
    static Optional<ApiClientSecret> byHash(byte[] hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    static Optional<ApiClientSecret> of(UUID clientId, UUID id) {
        return find("clientId = ?1 and id = ?2", clientId, id).firstResultOptional();
    }

    /** By client, oldest first; one statement for a whole list. */
    static Map<UUID, List<ApiClientSecret>> liveOf(Collection<UUID> clientIds, Instant now) {
        return ApiClientSecret.<ApiClientSecret>list(
                        "clientId in ?1 and revokedAt is null and expiresAt > ?2 order by madeAt, id", clientIds, now)
                .stream()
                .collect(Collectors.groupingBy(secret -> secret.clientId));
    }

    /** When any secret of each client was last used; who never used one is left out. */
    static Map<UUID, Instant> lastUseOf(Collection<UUID> clientIds) {
        return getEntityManager()
                .createQuery(
                        "select clientId, max(lastUsedAt) from ApiClientSecret"
                                + " where clientId in :clients and lastUsedAt is not null group by clientId",
                        Object[].class)
                .setParameter("clients", clientIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    boolean isLiveAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
