package org.ledhub.integration;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a webhook's log.
 *
 * @param id as the webhook is told it
 * @param status of HTTP, of the last attempt; null when there was no answer
 * @param trouble of the last attempt; null when it went through, or before the first
 * @param nextAttemptAt null when there will be none
 */
record DeliveryResponse(
        UUID id,
        String type,
        UUID subjectId,
        Instant happenedAt,
        String state,
        int attempts,
        Instant lastAttemptAt,
        Integer status,
        String trouble,
        Instant nextAttemptAt) {

    static DeliveryResponse of(WebhookDelivery row) {
        return new DeliveryResponse(
                row.id,
                row.type,
                row.subjectId,
                row.happenedAt,
                row.state(),
                row.attempts,
                row.triedAt,
                row.status,
                row.trouble,
                row.dueAt);
    }
}
