package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.PersonInvited;

/** Tells people who were added that they can log in, and how. */
@ApplicationScoped
class Invitations {

    private static final String OPENING =
            "%s has added you to LED Hub: teaching, confidential one to ones and a library for locally employed doctors.";
    private static final String CLOSING =
            "There is no password: enter this address, and we send you a code. If this is not you, tell the sender.";

    private final Outbox outbox;
    private final LetterPress press;
    private final String hubAddress;

    Invitations(Outbox outbox, LetterPress press, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.outbox = outbox;
        this.press = press;
        this.hubAddress = hubAddress;
    }

    void on(@Observes PersonInvited event) {
        Letter written = new Letter(
                "Your invitation to LED Hub",
                OPENING.formatted(event.trust()),
                List.of(Map.entry("Log in with", event.email())),
                CLOSING,
                hubAddress + "/log-in");
        outbox.queue(
                event.email(),
                OutgoingMail.INVITATION,
                OutgoingMail.INVITATION + "|" + event.personId() + "|" + event.at(),
                press.print(written, null));
    }
}
