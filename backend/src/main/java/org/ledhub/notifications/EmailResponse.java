package org.ledhub.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** That an email went to somebody, or why not. Never what it said. */
record EmailResponse(UUID id, String kind, String state, Instant queuedAt, Instant sentAt, int attempts) {

    static final String WAITING = "waiting";
    static final String SENT = "sent";
    static final String NOT_NEEDED = "not-needed";
    static final String FAILED = "failed";

    /** What each state is in the outbox. */
    static final Map<String, String> CONDITIONS = Map.of(
            WAITING, "sentAt is null and droppedAt is null and parkedAt is null",
            SENT, "sentAt is not null",
            NOT_NEEDED, "droppedAt is not null",
            FAILED, "parkedAt is not null");

    static EmailResponse of(OutgoingMail mail) {
        return new EmailResponse(mail.id, mail.kind, stateOf(mail), mail.createdAt, mail.sentAt, mail.attempts);
    }

    private static String stateOf(OutgoingMail mail) {
        if (mail.sentAt != null) {
            return SENT;
        }
        if (mail.parkedAt != null) {
            return FAILED;
        }
        return mail.droppedAt == null ? WAITING : NOT_NEEDED;
    }
}
