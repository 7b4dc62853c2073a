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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.People;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/** What the education team is told on Monday morning: the teaching ahead, and what waits for somebody. In counts, without names. */
@ApplicationScoped
@WithoutLogIn
class Digest implements LetterWriter {

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
                        .map(reader -> new Written(reader.email(), press.print(letter(), null)));
    }

    private LocalDate thisMonday() {
        return Time.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Letter letter() {
        Tuple week = (Tuple) database.createNativeQuery("select * from week_of_education_team(:now)", Tuple.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry("Sessions in the next 14 days", count(week, "sessions")));
        facts.add(Map.entry(
                "Places taken",
                count(week, "taken") + " of " + count(week, "places") + ", " + count(week, "waiting") + " waiting"));
        facts.add(Map.entry("Sessions without a speaker", count(week, "without_speaker")));
        facts.add(Map.entry("Registers to lock", count(week, "registers_open")));
        facts.add(Map.entry("Library pages past their review", count(week, "resources_to_review")));
        facts.add(Map.entry("Reports from readers", count(week, "reports_open")));
        return new Letter(
                "LED Hub: your week",
                "This is what is ahead, and what waits for somebody in the education team.",
                facts,
                "See to it in the hub:",
                hubAddress + "/manage");
    }

    private static String count(Tuple week, String of) {
        return String.valueOf(week.get(of, Long.class));
    }
}
