package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.appointments.OfferOfTimeLapsed;
import org.ledhub.appointments.TimeOffered;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;

/**
 * Tells that there is something to see in the hub, and not what. The row in the outbox names no occasion either: the same words would
 * do for anything.
 */
@ApplicationScoped
class NewsMail implements HasExamples {

    static final String NEWS = "news";

    private final Outbox outbox;
    private final People people;
    private final String hubAddress;

    NewsMail(Outbox outbox, People people, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.outbox = outbox;
        this.people = people;
        this.hubAddress = hubAddress;
    }

    void on(@Observes TimeOffered event) {
        tell(event.doctorId(), event.id(), MailContent.keptForYou(hubAddress));
    }

    void on(@Observes OfferOfTimeLapsed event) {
        tell(event.doctorId(), event.id(), MailContent.keptNoLonger(hubAddress));
    }

    @Override
    public List<EmailExample> examples() {
        return List.of(
                new EmailExample(NEWS, MailContent.keptForYou(hubAddress)),
                new EmailExample(NEWS, MailContent.keptNoLonger(hubAddress)));
    }

    private void tell(UUID person, UUID occasion, MailContent content) {
        Colleague reader = people.colleague(person);
        outbox.queueFor(reader, NEWS, NEWS + "|" + occasion, content);
    }
}
