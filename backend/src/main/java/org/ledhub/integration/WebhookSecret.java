package org.ledhub.integration;

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
import java.util.UUID;
import java.util.stream.Collectors;

/** What the hub signs with for one webhook. Signing needs the secret itself, so it is kept, sealed, until it is revoked. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "webhook_id", updatable = false)
    UUID webhookId;

    @Column(name = "sealed_secret")
    byte[] sealedSecret;

    @Column(name = "made_by", updatable = false)
    UUID madeBy;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    static Optional<WebhookSecret> of(UUID webhookId, UUID id) {
        return find("webhookId = ?1 and id = ?2", webhookId, id).firstResultOptional();
    }

    /** Oldest first. */
    static List<WebhookSecret> liveOf(UUID webhookId) {
        return liveOf(List.of(webhookId)).getOrDefault(webhookId, List.of());
    }

    /** By webhook, oldest first; one statement for a whole list. */
    static Map<UUID, List<WebhookSecret>> liveOf(Collection<UUID> webhookIds) {
        return WebhookSecret.<WebhookSecret>list(
                        "webhookId in ?1 and revokedAt is null order by madeAt, id", webhookIds)
                .stream()
                .collect(Collectors.groupingBy(secret -> secret.webhookId));
    }

    void revoke(Instant now) {
        sealedSecret = null;
        revokedAt = now;
    }

    String boundTo() {
        return "webhook_secret|" + id;
    }
}
