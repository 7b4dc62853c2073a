package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.LogInCodeMade;
import org.ledhub.shared.SealedRecords;

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

    <T extends Record> T open(OutgoingMail mail, Class<T> type) {
        return sealing.open(mail.sealedContent, mail.boundTo(), type);
    }

    byte[] sealed(MailContent content, OutgoingMail mail) {
        return sealing.seal(content, mail.boundTo());
    }

    void queue(String to, String kind, String businessKey, MailContent content) {
        OutgoingMail mail = OutgoingMail.to(to, kind, businessKey, clock.instant());
        mail.sealedContent = sealed(content, mail);
        mail.persist();
    }

    void queueFor(Colleague reader, String kind, String businessKey, MailContent content) {
        OutgoingMail mail = OutgoingMail.to(reader.email(), kind, businessKey, clock.instant());
        mail.personId = reader.id();
        mail.sealedContent = sealed(content, mail);
        mail.persist();
    }

    /** What only the reader may know stays sealed, also while it waits. */
    void queueFor(Colleague reader, MeetingNews news) {
        OutgoingMail mail =
                OutgoingMail.to(reader.email(), OutgoingMail.MEETING, news.businessKey(reader.id()), clock.instant());
        mail.personId = reader.id();
        mail.sealedContent = sealing.seal(news, mail.boundTo());
        mail.persist();
    }
}
