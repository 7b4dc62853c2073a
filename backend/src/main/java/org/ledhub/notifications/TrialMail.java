package org.ledhub.notifications;

import java.time.Instant;
import java.util.List;

record TrialMail(String to, String subject, String text, String html, Instant sentAt, List<Part> parts) {

    record Part(String contentType, String content) {

        static Part of(Invite invite) {
            return new Part(invite.contentType(), invite.text());
        }
    }
}
