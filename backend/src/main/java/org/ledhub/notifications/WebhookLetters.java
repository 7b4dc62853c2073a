package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.People;
import org.ledhub.integration.WebhookStopped;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;
import org.ledhub.shared.Uuids;

/** Tells the education team that a webhook was switched off. Nobody else would notice, so none of them can do without. */
@ApplicationScoped
class WebhookLetters implements LetterWriter, HasExamples {

    static final String KIND = "webhook-stopped";

    private final Outbox outbox;
    private final LetterPress press;
    private final People people;
    private final Clock clock;
    private final String hubAddress;

    WebhookLetters(
            Outbox outbox,
            LetterPress press,
            People people,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.outbox = outbox;
        this.press = press;
        this.people = people;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    private record Stopped(UUID webhookId, String name, Instant failingSince) {}

    void on(@Observes WebhookStopped event) {
        Stopped stopped = new Stopped(event.webhookId(), event.name(), event.failingSince());
        people.administrators()
                .forEach(each -> outbox.queueFor(
                        each,
                        KIND,
                        String.join(
                                "|",
                                KIND,
                                event.webhookId().toString(),
                                event.failingSince().toString(),
                                each.id().toString()),
                        stopped));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Whoever has left the team meanwhile is told nothing. */
    @Override
    public Optional<Written> write(OutgoingMail mail) {
        return people.administrators().stream()
                .filter(each -> each.id().equals(mail.personId))
                .findFirst()
                .map(reader ->
                        new Written(reader.email(), press.print(letter(outbox.open(mail, Stopped.class)), null)));
    }

    @Override
    public List<EmailExample> examples() {
        Instant since =
                clock.instant().atZone(Time.LONDON).minus(Period.ofDays(3)).toInstant();
        return List.of(new EmailExample(KIND, press.print(letter(new Stopped(Uuids.next(), "Rota", since)), null)));
    }

    private Letter letter(Stopped webhook) {
        return new Letter(
                "A webhook is switched off: " + webhook.name(),
                "Nothing that the hub tells this system gets through, so it is told nothing any more. Whoever looks after the"
                        + " system can put that right. Then switch the webhook on again, and send again what it missed.",
                List.of(
                        Map.entry("Webhook", webhook.name()),
                        Map.entry(
                                "Failing since",
                                TimeWords.day(webhook.failingSince()
                                        .atZone(Time.LONDON)
                                        .toLocalDate()))),
                "See the webhook:",
                hubAddress + "/manage/webhooks/" + webhook.webhookId());
    }
}
