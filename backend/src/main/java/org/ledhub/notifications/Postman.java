package org.ledhub.notifications;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/**
 * Sends queued mail outside any request. Any number of replicas share the work: one takes a mail, and for a while no other does. No
 * transaction waits for the mail server. A replica that dies after sending leaves a mail that is sent again, with the same Message-ID.
 */
@ApplicationScoped
@WithoutLogIn
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int ROUND = 100;

    private final Sender sender;
    private final MailBag bag;
    private final RowIdentity rows;
    private final Clock clock;
    private final boolean trial;

    Postman(
            Smtp smtp,
            Notify notify,
            MailBag bag,
            RowIdentity rows,
            Clock clock,
            @ConfigProperty(name = "ledhub.mail.by") String by,
            @ConfigProperty(name = "ledhub.mode") String mode) {
        this.sender = by.equals("notify") ? notify : smtp;
        this.bag = bag;
        this.rows = rows;
        this.clock = clock;
        this.trial = mode.equals("trial");
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        for (int sent = 0; sent < ROUND; sent++) {
            Optional<Envelope> next = QuarkusTransaction.requiringNew().call(bag::takeNext);
            if (next.isEmpty() || !deliver(next.get())) {
                return;
            }
        }
    }

    /** @return whether to go on: a server that does not answer is left alone for this round */
    private boolean deliver(Envelope envelope) {
        if (envelope.content() == null) {
            return true;
        }
        try {
            if (!trial) {
                sender.send(envelope);
            }
        } catch (NotSent e) {
            note(envelope, mail -> {
                mail.trouble = e.getMessage();
                if (e.isHopeless()) {
                    mail.park(clock.instant(), e.getMessage());
                }
            });
            LOG.warnf("Mail %s was not sent: %s", envelope.id(), e.getMessage());
            return e.isHopeless();
        }
        note(envelope, mail -> bag.sent(mail, trial ? envelope.content() : null));
        return true;
    }

    private void note(Envelope envelope, Consumer<OutgoingMail> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.actFor("postman");
            rows.actAs(envelope.trustId(), null);
            change.accept(OutgoingMail.findById(envelope.id()));
        });
    }
}
