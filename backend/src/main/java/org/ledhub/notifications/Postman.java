package org.ledhub.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** Sends queued mail by SMTP, outside any request. Any number of replicas share the work. A trial sends nothing. */
@ApplicationScoped
@WithoutLogIn
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    /** Few at a time: a slow mail server must not outlast the transaction. */
    private static final int ROUND = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 8;

    private final Mailer mailer;
    private final Outbox outbox;
    private final RowIdentity rows;
    private final Clock clock;
    private final boolean trial;

    Postman(
            Mailer mailer,
            Outbox outbox,
            RowIdentity rows,
            Clock clock,
            @ConfigProperty(name = "ledhub.mode") String mode) {
        this.mailer = mailer;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
        this.trial = mode.equals("trial");
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void deliver() {
        if (!trial) {
            rows.actFor("postman");
            OutgoingMail.lockDue(clock.instant(), ROUND).forEach(this::send);
        }
    }

    private void send(OutgoingMail mail) {
        Instant now = clock.instant();
        try {
            MailContent content = outbox.contentOf(mail);
            mailer.send(Mail.withText(mail.toAddress, content.subject(), content.text())
                    .setHtml(content.html())
                    .addHeader("Message-ID", "<" + mail.id + "@led-hub>"));
            mail.sentAt = now;
            mail.sealedContent = null;
        } catch (RuntimeException | JsonProcessingException e) {
            mail.attempts++;
            mail.nextAttemptAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(mail.attempts, MOST_DOUBLINGS)));
            LOG.warnf(
                    "Mail %s of kind %s was not sent (attempt %d): %s",
                    mail.id, mail.kind, mail.attempts, e.getClass().getSimpleName());
        }
    }
}
