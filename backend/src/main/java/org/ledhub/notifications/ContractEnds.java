package org.ledhub.notifications;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.People;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;
import org.ledhub.shared.WithoutLogIn;

/** Tells a doctor, four weeks ahead, that their contract ends: in time to take their CPD with them. A new end date is told of again. */
@ApplicationScoped
@WithoutLogIn
class ContractEnds implements LetterWriter, HasExamples {

    static final String KIND = "contract-ends";

    private static final int DAYS_AHEAD = 28;

    private final EntityManager database;
    private final Outbox outbox;
    private final LetterPress press;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;
    private final String hubAddress;

    ContractEnds(
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

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void queue() {
        LocalDate today = Time.today(clock);
        for (UUID trust : rounds.trusts()) {
            rounds.run(
                    trust, null, () -> ending(today, today.plusDays(DAYS_AHEAD)).forEach(this::tell));
        }
    }

    private void tell(Tuple ending) {
        OfDay end = new OfDay(ending.get("contract_ends_on", LocalDate.class));
        outbox.queueOnce(people.colleague(ending.get("person_id", UUID.class)), KIND, end.day(), end);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Of a date that was changed since, another mail tells. */
    @Override
    public Optional<Written> write(OutgoingMail mail) {
        LocalDate end = outbox.open(mail, OfDay.class).day();
        return ending(end, end).stream()
                .filter(each -> each.get("person_id", UUID.class).equals(mail.personId))
                .findFirst()
                .map(reader -> new Written(reader.get("email", String.class), press.print(letter(end), null)));
    }

    @Override
    public List<EmailExample> examples() {
        LocalDate end = Time.today(clock).plusDays(DAYS_AHEAD);
        return List.of(new EmailExample(KIND, press.print(letter(end), null)));
    }

    private Letter letter(LocalDate end) {
        return new Letter(
                "Your contract ends on " + TimeWords.day(end),
                "Your education team has this date for the end of your contract. Download all of your CPD before you"
                        + " leave: activities, certificates and reflections, in one file. After that day you can still"
                        + " log in for 12 months, to read and download your CPD and nothing else, as long as you can"
                        + " read email at this address. Certificates can be verified for ever. If the date is wrong,"
                        + " tell your education team.",
                List.of(Map.entry("Last day", TimeWords.day(end))),
                "Download your CPD:",
                hubAddress + "/cpd/download?everything");
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> ending(LocalDate from, LocalDate until) {
        return database.createNativeQuery(
                        "select * from contract_that_ends where contract_ends_on between :from and :until", Tuple.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
