package org.ledhub.notifications;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
    private final Template letter;
    private final String hubAddress;

    Invitations(
            Outbox outbox,
            @Location("letter.html") Template letter,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.outbox = outbox;
        this.letter = letter;
        this.hubAddress = hubAddress;
    }

    void on(@Observes PersonInvited event) {
        Letter written = new Letter(
                "Your invitation to LED Hub",
                OPENING.formatted(event.trust()),
                List.of(Map.entry("Log in with", event.email())),
                CLOSING,
                hubAddress + "/log-in");
        String html = letter.data("opening", written.opening())
                .data("facts", written.facts())
                .data("closing", written.closing())
                .data("link", written.link())
                .render();
        outbox.queue(
                event.email(),
                OutgoingMail.INVITATION,
                OutgoingMail.INVITATION + "|" + event.personId() + "|" + event.at(),
                new MailContent(written.subject(), written.text(), html, null));
    }
}
