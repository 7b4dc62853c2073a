package org.ledhub.notifications;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.People;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/** What the education team is told on Monday morning: the teaching ahead, and what waits for somebody. In counts, without names. */
@ApplicationScoped
@WithoutLogIn
class Digest implements LetterWriter, HasExamples {

    static final String KIND = "weekly-digest";

    private final EntityManager database;
    private final Outbox outbox;
    private final LetterPress press;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;
    private final String hubAddress;

    Digest(
            EntityManager database,
            Outbox outbox,
            LetterPress press,
            People people,
            Rounds rounds,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.outbox = outbox;
        this.press = press;
        this.people = people;
        this.rounds = rounds;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    /** A hub that was not running on Monday morning tells later in the day, and not at all after it. */
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void queue() {
        OfDay.thisMorning(clock)
                .filter(OfDay::isMonday)
                .ifPresent(monday -> rounds.trusts().forEach(trust -> rounds.run(trust, null, () -> queue(monday))));
    }

    private void queue(OfDay monday) {
        people.administrators().forEach(each -> outbox.queueOnce(each, KIND, monday.day(), monday));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Written> write(OutgoingMail mail) {
        LocalDate monday = outbox.open(mail, OfDay.class).day();
        boolean isOver = !thisMonday().equals(monday);
        return isOver
                ? Optional.empty()
                : people.administrators().stream()
                        .filter(each -> each.id().equals(mail.personId))
                        .findFirst()
                        .map(reader -> new Written(reader.email(), press.print(letter(week()), null)));
    }

    private LocalDate thisMonday() {
        return Time.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Week week() {
        Tuple week = (Tuple) database.createNativeQuery("select * from week_of_education_team(:now)", Tuple.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return new Week(
                week.get("sessions", Long.class),
                week.get("places", Long.class),
                week.get("taken", Long.class),
                week.get("waiting", Long.class),
                week.get("without_speaker", Long.class),
                week.get("registers_open", Long.class),
                week.get("resources_to_review", Long.class),
                week.get("reports_open", Long.class));
    }

    private record Week(
            long sessions,
            long places,
            long taken,
            long waiting,
            long withoutSpeaker,
            long registersOpen,
            long resourcesToReview,
            long reportsOpen) {}

    @Override
    public List<EmailExample> examples() {
        return List.of(new EmailExample(KIND, press.print(letter(new Week(6, 90, 71, 4, 1, 2, 3, 1)), null)));
    }

    private Letter letter(Week week) {
        return new Letter(
                "LED Hub: your week",
                "This is what is ahead, and what waits for somebody in the education team.",
                List.of(
                        fact("Sessions in the next 14 days", week.sessions()),
                        Map.entry(
                                "Places taken",
                                "%d of %d, %d waiting".formatted(week.taken(), week.places(), week.waiting())),
                        fact("Sessions without a speaker", week.withoutSpeaker()),
                        fact("Registers to lock", week.registersOpen()),
                        fact("Library pages past their review", week.resourcesToReview()),
                        fact("Reports from readers", week.reportsOpen())),
                "See to it in the hub:",
                hubAddress + "/manage");
    }

    private static Map.Entry<String, String> fact(String label, long count) {
        return Map.entry(label, String.valueOf(count));
    }
}
