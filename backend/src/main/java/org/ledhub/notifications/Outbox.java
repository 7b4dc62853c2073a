package org.ledhub.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    void on(@Observes LogInCodeMade event) throws JsonProcessingException {
        queue(
                event.email(),
                "log-in-code",
                "log-in-code|" + event.codeId(),
                MailContent.logInCode(event.code(), hubAddress));
    }

    MailContent contentOf(OutgoingMail mail) throws JsonProcessingException {
        return json.readValue(sealing.open(mail.sealedContent, mail.boundTo()), MailContent.class);
    }

    private void queue(String to, String kind, String businessKey, MailContent content) throws JsonProcessingException {
        Instant now = clock.instant();
        OutgoingMail mail = new OutgoingMail();
        mail.id = Uuids.next();
        mail.toAddress = to;
        mail.kind = kind;
        mail.businessKey = businessKey;
        mail.sealedContent = sealing.seal(json.writeValueAsString(content), mail.boundTo());
        mail.createdAt = now;
        mail.nextAttemptAt = now;
        mail.persist();
    }
}
