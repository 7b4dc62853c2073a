package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.LogInCodeMade;
import org.ledhub.shared.SealedRecords;
import org.ledhub.shared.Turns;

/** Queues mail in the transaction of what it tells about: rolled back together, or sent once it is true. */
@ApplicationScoped
class Outbox implements HasExamples {

    private final SealedRecords sealing;
    private final Turns turns;
    private final Clock clock;
    private final String hubAddress;

    Outbox(
            SealedRecords sealing,
            Turns turns,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.sealing = sealing;
        this.turns = turns;
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

    @Override
    public List<EmailExample> examples() {
        return List.of(new EmailExample(OutgoingMail.LOG_IN_CODE, MailContent.logInCode("123 456", hubAddress)));
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

    /** What only the reader may know stays sealed, also while it waits. */
    void queueFor(Colleague reader, MeetingNews news) {
        queueFor(reader, OutgoingMail.MEETING, news.businessKey(reader.id()), news);
    }

    /** @param content a mail that is written, or what it will be written from */
    void queueFor(Colleague reader, String kind, String businessKey, Record content) {
        OutgoingMail mail = OutgoingMail.to(reader.email(), kind, businessKey, clock.instant());
        mail.personId = reader.id();
        mail.sealedContent = sealing.seal(content, mail.boundTo());
        mail.persist();
    }

    /** For what several replicas, or several rounds, may find to be due: one mail of a kind to a reader for each occasion. */
    void queueOnce(Colleague reader, String kind, Object occasion, Record content) {
        String businessKey =
                String.join("|", kind, occasion.toString(), reader.id().toString());
        turns.take(businessKey);
        if (!OutgoingMail.isQueued(businessKey)) {
            queueFor(reader, kind, businessKey, content);
        }
    }
}
