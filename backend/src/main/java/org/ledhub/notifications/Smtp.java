package org.ledhub.notifications;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mail to the mail server, and waits no longer for it than it should. */
@ApplicationScoped
class Smtp {

    /** What a server says of one mailbox; anything else may be said of every mail, and passes. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"@]+@[^\\s\\p{Cntrl}<>,;:\"@]+");

    private final ReactiveMailer mailer;
    private final Duration patience;

    Smtp(ReactiveMailer mailer, @ConfigProperty(name = "ledhub.mail.patience") Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    /** @throws RuntimeException when the server did not take it, or did not say so in time */
    void send(Envelope envelope) {
        MailContent content = envelope.content();
        mailer.send(Mail.withText(envelope.to(), content.subject(), content.text())
                        .setHtml(content.html())
                        .addHeader("Message-ID", envelope.messageId()))
                .await()
                .atMost(patience);
    }

    /** Text that would be read as more than one address is never handed to a server. */
    static boolean isOneAddress(String to) {
        return ONE_ADDRESS.matcher(to).matches();
    }

    static boolean isHopeless(Throwable trouble) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            if (each instanceof SMTPException refusal && NO_SUCH_MAILBOX.contains(refusal.getReplyCode())) {
                return true;
            }
        }
        return false;
    }
}
