package org.ledhub.notifications;

import java.util.Optional;
import java.util.Set;

/** Writes mail of some kinds when it is sent, from what is true then. Runs as the person it goes to. */
interface LetterWriter {

    Set<String> kinds();

    /** Empty when there is nothing left to say. */
    Optional<Written> write(OutgoingMail mail);

    /** The person's address may have changed since the mail was queued. */
    record Written(String to, MailContent content) {}
}
