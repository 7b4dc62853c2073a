package org.ledhub.notifications;

import java.util.UUID;

/** A mail that is on its way out. {@code content} is null when there is nothing left to say. */
record Envelope(UUID id, UUID trustId, String to, MailContent content) {

    /** The same at every attempt, so that a mail that arrives twice can be told for one. */
    String messageId() {
        return "<" + id + "@led-hub>";
    }
}
