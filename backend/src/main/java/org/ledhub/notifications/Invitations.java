package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.PersonInvited;

/** Tells people who were added that they can log in, and how. */
@ApplicationScoped
class Invitations implements HasExamples {

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
        outbox.queue(
                event.email(),
                OutgoingMail.INVITATION,
                OutgoingMail.INVITATION + "|" + event.personId() + "|" + event.at(),
                written(event.trust(), event.email()));
    }

    @Override
    public List<EmailExample> examples() {
        return List.of(new EmailExample(OutgoingMail.INVITATION, written("Riverside NHS Trust", ExampleFacts.EMAIL)));
    }

    private MailContent written(String trust, String email) {
        Letter letter = new Letter(
                "Your invitation to LED Hub",
                OPENING.formatted(trust),
                List.of(Map.entry("Log in with", email)),
                CLOSING,
                hubAddress + "/log-in");
        return press.print(letter, null);
    }
}
