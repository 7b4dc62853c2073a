package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.LogInCodeMade;
import org.ledhub.shared.SealedRecords;
import org.ledhub.shared.Uuids;

/** Queues mail in the transaction of what it tells about: rolled back together, or sent once it is true. */
@ApplicationScoped
class Outbox {

    private final SealedRecords sealing;
    private final Clock clock;
    private final String hubAddress;

    Outbox(SealedRecords sealing, Clock clock, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.sealing = sealing;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    void on(@Observes LogInCodeMade event) {
        queue(
                event.email(),
                OutgoingMail.LOG_IN_CODE,
                "log-in-code|" + event.codeId(),
                MailContent.logInCode(event.code(), hubAddress));
    }

    MailContent contentOf(OutgoingMail mail) {
        return sealing.open(mail.sealedContent, mail.boundTo(), MailContent.class);
    }

    byte[] sealed(MailContent content, OutgoingMail mail) {
        return sealing.seal(content, mail.boundTo());
    }

    void queue(String to, String kind, String businessKey, MailContent content) {
        Instant now = clock.instant();
        OutgoingMail mail = new OutgoingMail();
        mail.id = Uuids.next();
        mail.toAddress = to;
        mail.kind = kind;
        mail.businessKey = businessKey;
        mail.sealedContent = sealed(content, mail);
        mail.createdAt = now;
        mail.nextAttemptAt = now;
        mail.persist();
    }
}
