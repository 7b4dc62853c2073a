package org.ledhub.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.LogInCodeMade;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Uuids;

/** Queues mail in the transaction of what it tells about: rolled back together, or sent once it is true. */
@ApplicationScoped
class Outbox {

    private final Sealing sealing;
    private final ObjectMapper json;
    private final Clock clock;
    private final String hubAddress;

    Outbox(
            Sealing sealing,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.sealing = sealing;
        this.json = json;
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
        try {
            return json.readValue(sealing.open(mail.sealedContent, mail.boundTo()), MailContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sealed(MailContent content, OutgoingMail mail) {
        try {
            return sealing.seal(json.writeValueAsString(content), mail.boundTo());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void queue(String to, String kind, String businessKey, MailContent content) {
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
