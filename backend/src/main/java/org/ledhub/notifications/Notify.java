package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Hands mail to GOV.UK Notify, which sends it in its own layout and from its own address: one template there, which is no more than
 * {@code ((subject))} and {@code ((body))}. It takes text only, so no invite goes with it.
 */
@ApplicationScoped
class Notify implements Sender {

    private static final int BAD_REQUEST = 400;

    private final PatientCalls calls;
    private final NotificationClient client;
    private final String template;

    Notify(
            PatientCalls calls,
            @ConfigProperty(name = "ledhub.mail.notify.key") Optional<String> key,
            @ConfigProperty(name = "ledhub.mail.notify.template") Optional<String> template,
            @ConfigProperty(name = "ledhub.mail.notify.url") String url) {
        this.calls = calls;
        this.client = new NotificationClient(key.orElseThrow(), url);
        this.template = template.orElseThrow();
    }

    /** The reference is the same at every attempt, so that a mail that went twice can be told for one. */
    @Override
    public void send(Envelope envelope) {
        MailContent content = envelope.content();
        Map<String, String> words = Map.of("subject", content.subject(), "body", withoutHiddenLinks(content.text()));
        calls.make(() -> {
            try {
                client.sendEmail(template, envelope.to(), words, envelope.id().toString());
            } catch (NotificationClientException e) {
                throw new NotSent(whatHappened(e), isHopeless(e), e);
            }
        });
    }

    private static String whatHappened(NotificationClientException trouble) {
        return trouble.getCause() == null
                ? "Notify answered " + trouble.getHttpResult()
                : trouble.getCause().getClass().getSimpleName();
    }

    /** Notify reads {@code [words](address)} as a link that shows only its words. Those of the hub show where they lead. */
    private static String withoutHiddenLinks(String text) {
        return text.replace("](", "] (");
    }

    /** What is wrong with one address; a wrong key or template, or too many calls, is wrong with every mail, and passes. */
    private static boolean isHopeless(NotificationClientException refusal) {
        return refusal.getHttpResult() == BAD_REQUEST && refusal.getMessage().contains("email_address");
    }
}
