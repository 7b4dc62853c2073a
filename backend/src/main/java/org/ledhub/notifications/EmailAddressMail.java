package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.EmailChangeAsked;
import org.ledhub.identity.EmailChanged;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** Writes to both addresses when somebody moves from one to the other. */
@ApplicationScoped
class EmailAddressMail implements HasExamples {

    private final Outbox outbox;
    private final LetterPress press;
    private final String page;

    EmailAddressMail(Outbox outbox, LetterPress press, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.outbox = outbox;
        this.press = press;
        this.page = hubAddress + "/account/email";
    }

    void on(@Observes EmailChangeAsked event) {
        queue(event.email(), event.codeId().toString(), event.taken() ? taken() : code(event.code()));
    }

    void on(@Observes EmailChanged event) {
        queue(event.before(), event.personId() + "|email-changed|" + event.at(), changed(event.at()));
    }

    @Override
    public List<EmailExample> examples() {
        return List.of(
                new EmailExample(AccountMail.KIND, code("123456")),
                new EmailExample(AccountMail.KIND, taken()),
                new EmailExample(AccountMail.KIND, changed(Instant.parse("2026-12-01T15:04:00Z"))));
    }

    private MailContent code(String code) {
        return written(
                "Your code to change your LED Hub email",
                "Enter this code where you asked for it. It works once, for 15 minutes.",
                Map.entry("Code", code),
                "If you did not ask for it, you can ignore this email: nothing changes without the code.");
    }

    private MailContent taken() {
        return written(
                "Your LED Hub email stays yours",
                "Somebody who is logged in to LED Hub wanted to move to this email address. It belongs to an account already.",
                Map.entry("What has changed", "Nothing"),
                "If it was you, you have two accounts: ask your education team. If not, you can ignore this email.");
    }

    private MailContent changed(Instant at) {
        return written(
                "Your LED Hub email was changed",
                "Codes and news of your LED Hub account now go to another address. You are logged out on your other devices.",
                Map.entry("When", TimeWords.dayAndTime(at, Time.LONDON)),
                "If this was not you, tell your education team today. They can end every log-in of your account.");
    }

    private MailContent written(String subject, String opening, Map.Entry<String, String> fact, String closing) {
        return press.print(new Letter(subject, opening, List.of(fact), closing, page), null);
    }

    private void queue(String to, String occasion, MailContent content) {
        outbox.queue(to, AccountMail.KIND, AccountMail.KIND + "|" + occasion, content);
    }
}
