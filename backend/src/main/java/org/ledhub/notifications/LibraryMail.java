package org.ledhub.notifications;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.library.LinkFailed;
import org.ledhub.library.ResourceReported;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.WithoutLogIn;

/** Queues mail to those who look after pages of the library: a page of theirs needs them now, or is to be reviewed. */
@ApplicationScoped
@WithoutLogIn
class LibraryMail {

    static final String PAGE = "library-page";
    static final String REVIEWS = "library-reviews";

    private final EntityManager database;
    private final Outbox outbox;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;

    LibraryMail(EntityManager database, Outbox outbox, People people, Rounds rounds, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.people = people;
        this.rounds = rounds;
        this.clock = clock;
    }

    void on(@Observes LinkFailed event) {
        tellOf(event.resourceId(), event.resourceId() + "@" + event.at());
    }

    void on(@Observes ResourceReported event) {
        tellOf(event.resourceId(), event.reportId());
    }

    /** A hub that was not running on Monday morning tells later in the day, and not at all after it. */
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void askForReviews() {
        OfDay.thisMorning(clock)
                .filter(OfDay::isMonday)
                .ifPresent(monday -> rounds.trusts().forEach(trust -> rounds.run(trust, null, () -> ask(monday))));
    }

    private void ask(OfDay monday) {
        List<UUID> owners = database.createNativeQuery(
                        "select distinct owner_id from page_to_look_after where review_by <= :soon and owner_id is not null",
                        UUID.class)
                .setParameter("soon", LibraryLetters.soon(monday.day()))
                .getResultList();
        people.administrators().stream()
                .filter(each -> owners.contains(each.id()))
                .forEach(each -> outbox.queueOnce(each, REVIEWS, monday.day(), monday));
    }

    private void tellOf(UUID resource, Object occasion) {
        whoLooksAfter(resource)
                .forEach(each -> outbox.queueFor(
                        each,
                        PAGE,
                        String.join("|", PAGE, occasion.toString(), each.id().toString()),
                        new About(resource)));
    }

    /** The owner; or the whole team, where there is none or they have left it. */
    private List<Colleague> whoLooksAfter(UUID resource) {
        List<Colleague> team = people.administrators();
        List<UUID> owner = database.createNativeQuery(
                        "select owner_id from page_to_look_after where resource_id = :id", UUID.class)
                .setParameter("id", resource)
                .getResultList();
        List<Colleague> found =
                team.stream().filter(each -> owner.contains(each.id())).toList();
        return found.isEmpty() ? team : found;
    }
}
