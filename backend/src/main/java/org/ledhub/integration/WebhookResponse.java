package org.ledhub.integration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

/**
 * A webhook as admins see it, with the secrets that sign now.
 *
 * @param offBecause {@code by-hand} or {@code failing}; null while it is on
 * @param failingSince null when the last attempt went through
 */
record WebhookResponse(
        UUID id,
        String name,
        String address,
        List<String> events,
        boolean off,
        String offBecause,
        Instant failingSince,
        Instant createdAt,
        List<Secret> secrets,
        @JsonIgnore long version)
        implements Versioned {

    record Secret(UUID id, Instant madeAt) {

        static Secret of(WebhookSecret row) {
            return new Secret(row.id, row.madeAt);
        }
    }

    static WebhookResponse of(Webhook webhook, List<WebhookSecret> live) {
        return new WebhookResponse(
                webhook.id,
                webhook.name,
                webhook.address,
                webhook.events,
                webhook.isOff(),
                webhook.offBecause,
                webhook.failingSince,
                webhook.createdAt,
                live.stream().map(Secret::of).toList(),
                webhook.version);
    }
}
