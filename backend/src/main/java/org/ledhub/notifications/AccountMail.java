package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.PasskeyAdded;
import org.ledhub.identity.PasskeyRemoved;
import org.ledhub.identity.PasskeyStopped;
import org.ledhub.identity.WorkAccountUnlinked;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** Tells people what changed in how they log in, so that nobody else changes it unseen. */
@ApplicationScoped
class AccountMail implements HasExamples {

    static final String KIND = "account";

    private static final String CLOSING =
            "If this was not you, tell your education team today. They can end every log-in of your account.";

    private final Outbox outbox;
    private final LetterPress press;
    private final String hubAddress;

    AccountMail(Outbox outbox, LetterPress press, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.outbox = outbox;
        this.press = press;
        this.hubAddress = hubAddress;
    }

    void on(@Observes PasskeyAdded event) {
        queue(event.email(), event.passkeyId() + "|added", added(event.name(), event.at()));
    }

    void on(@Observes PasskeyRemoved event) {
        queue(event.email(), event.passkeyId() + "|removed", removed(event.name(), event.at()));
    }

    void on(@Observes PasskeyStopped event) {
        queue(event.email(), event.passkeyId() + "|stopped", stopped(event.name(), event.at()));
    }

    void on(@Observes WorkAccountUnlinked event) {
        queue(event.email(), event.personId() + "|unlinked|" + event.at(), unlinked(event.account(), event.at()));
    }

    @Override
    public List<EmailExample> examples() {
        Instant at = Instant.parse("2026-12-01T15:04:00Z");
        return List.of(
                new EmailExample(KIND, added("Work phone", at)),
                new EmailExample(KIND, removed("Work phone", at)),
                new EmailExample(KIND, stopped("Work phone", at)),
                new EmailExample(KIND, unlinked("a.okonkwo@trust.example", at)));
    }

    private MailContent added(String name, Instant at) {
        return written(
                "A passkey was added to your LED Hub account",
                "You can now log in with this passkey.",
                passkey(name),
                at);
    }

    private MailContent removed(String name, Instant at) {
        return written(
                "A passkey was removed from your LED Hub account",
                "This passkey no longer logs you in.",
                passkey(name),
                at);
    }

    private MailContent stopped(String name, Instant at) {
        return written(
                "A passkey of your LED Hub account was stopped",
                "This passkey was used in a way that a copy of your device would explain. It no longer logs anybody in.",
                passkey(name),
                at);
    }

    private MailContent unlinked(String account, Instant at) {
        return written(
                "Your work account was unlinked from LED Hub",
                "This work account no longer logs you in by itself. The next one that you log in with is linked, if it has the email "
                        + "address of your LED Hub account.",
                Map.entry("Work account", account),
                at);
    }

    private MailContent written(String subject, String opening, Map.Entry<String, String> what, Instant at) {
        Letter letter = new Letter(
                subject,
                opening,
                List.of(what, Map.entry("When", TimeWords.dayAndTime(at, Time.LONDON))),
                CLOSING,
                hubAddress + "/account");
        return press.print(letter, null);
    }

    private static Map.Entry<String, String> passkey(String name) {
        return Map.entry("Passkey", name);
    }

    private void queue(String to, String occasion, MailContent content) {
        outbox.queue(to, KIND, KIND + "|" + occasion, content);
    }
}
