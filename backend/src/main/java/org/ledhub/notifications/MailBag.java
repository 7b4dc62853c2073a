package org.ledhub.notifications;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.ledhub.shared.RowIdentity;

/** Takes the mail that is due, one at a time. Runs in the postman's transactions. */
@ApplicationScoped
class MailBag {

    private static final Logger LOG = Logger.getLogger(MailBag.class);
    /** Longer than the mail server is given, so that no other replica takes a mail that is on its way. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final int MOST_DOUBLINGS = 8;
    /** The last after more than a day. */
    static final int MOST_ATTEMPTS = 20;

    private static final Duration CODE_WORKS_FOR = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final Map<String, LetterWriter> writers = new HashMap<>();
    private final RowIdentity rows;
    private final Clock clock;

    MailBag(Outbox outbox, @All List<LetterWriter> writers, RowIdentity rows, Clock clock) {
        this.outbox = outbox;
        writers.forEach(writer -> writer.kinds().forEach(kind -> this.writers.put(kind, writer)));
        this.rows = rows;
        this.clock = clock;
    }

    Optional<Envelope> takeNext() {
        Instant now = clock.instant();
        rows.actFor("postman");
        return OutgoingMail.lockNext(now).map(mail -> {
            rows.actAs(mail.trustId, mail.personId);
            return take(mail, now);
        });
    }

    void sent(OutgoingMail mail, MailContent kept) {
        mail.sentAt = clock.instant();
        mail.trouble = null;
        mail.sealedContent = kept == null ? null : outbox.sealed(kept, mail);
    }

    /** Counted before it is tried: a mail that kills whoever sends it is parked in the end too. */
    private Envelope take(OutgoingMail mail, Instant now) {
        if (mail.attempts >= MOST_ATTEMPTS) {
            return park(mail, now, "Tried too often");
        }
        mail.nextAttemptAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(mail.attempts, MOST_DOUBLINGS)));
        mail.attempts++;
        MailContent content = written(mail, now);
        if (content == null) {
            mail.droppedAt = now;
            mail.sealedContent = null;
        } else if (!Smtp.isOneAddress(mail.toAddress)) {
            return park(mail, now, "Not one address");
        }
        return new Envelope(mail.id, mail.trustId, mail.toAddress, content);
    }

    private MailContent written(OutgoingMail mail, Instant now) {
        if (mail.personId != null && NotificationPreference.of(mail.personId).mutes(mail.kind)) {
            return null;
        }
        LetterWriter writer = writers.get(mail.kind);
        if (writer == null) {
            boolean isOver = mail.kind.equals(OutgoingMail.LOG_IN_CODE)
                    && !mail.createdAt.plus(CODE_WORKS_FOR).isAfter(now);
            return isOver ? null : outbox.contentOf(mail);
        }
        Optional<LetterWriter.Written> written = writer.write(mail);
        written.ifPresent(each -> mail.toAddress = each.to());
        return written.map(LetterWriter.Written::content).orElse(null);
    }

    private static Envelope park(OutgoingMail mail, Instant now, String why) {
        LOG.errorf("Mail %s of kind %s is parked: %s", mail.id, mail.kind, why);
        mail.park(now, why);
        return new Envelope(mail.id, mail.trustId, mail.toAddress, null);
    }
}
