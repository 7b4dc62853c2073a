package org.ledhub.notifications;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;
import org.ledhub.shared.WithoutLogIn;

/**
 * A tutor's meetings of the day, in the morning: when and where. Who comes is for the hub's own pages. Only the tutor's own identity
 * finds them, here and when the mail is written.
 */
@ApplicationScoped
@WithoutLogIn
class DayLists implements LetterWriter, HasExamples {

    static final String KIND = "day-list";

    private final EntityManager database;
    private final Outbox outbox;
    private final LetterPress press;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;
    private final String hubAddress;

    DayLists(
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

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void queue() {
        OfDay.thisMorning(clock).ifPresent(today -> rounds.trusts().forEach(trust -> queue(trust, today)));
    }

    private void queue(UUID trust, OfDay today) {
        for (Colleague tutor : rounds.call(trust, null, people::tutors)) {
            rounds.run(trust, tutor.id(), () -> {
                if (!meetings(tutor.id(), today.day()).isEmpty()) {
                    outbox.queueOnce(tutor, KIND, today.day(), today);
                }
            });
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Written> write(OutgoingMail mail) {
        LocalDate day = outbox.open(mail, OfDay.class).day();
        List<MeetingFacts> meetings = meetings(mail.personId, day);
        return meetings.stream()
                .findFirst()
                .map(first -> new Written(first.readerEmail(), press.print(letter(day, meetings), null)));
    }

    @Override
    public List<EmailExample> examples() {
        ExampleFacts facts = new ExampleFacts(clock);
        Letter letter = letter(facts.day(), List.of(facts.meeting(true, true, false)));
        return List.of(new EmailExample(KIND, press.print(letter, null)));
    }

    private Letter letter(LocalDate day, List<MeetingFacts> meetings) {
        return new Letter(
                "Your meetings on " + TimeWords.day(day),
                meetings.size() == 1 ? "You have 1 meeting today." : "You have " + meetings.size() + " meetings today.",
                List.of(Map.entry("Date", TimeWords.day(day)), Map.entry("Times", timesAndPlaces(meetings))),
                "Log in to see who is coming:",
                hubAddress + "/home");
    }

    private static String timesAndPlaces(List<MeetingFacts> meetings) {
        return meetings.stream()
                .map(each -> TimeWords.times(each.startsAt(), each.endsAt(), each.zone()) + " (" + each.where() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Those that are still to come. */
    private List<MeetingFacts> meetings(UUID tutorId, LocalDate day) {
        Instant now = clock.instant();
        Instant midnight = day.atStartOfDay(Time.LONDON).toInstant();
        List<Tuple> found = database.createNativeQuery("""
                        select m.*, w.chosen_mode, w.chosen_place, p.id as reader_id, p.name as reader_name, p.email as reader_email
                          from meeting_in_diary m
                          join one_to_one.chosen_way w using (trust_id, appointment_id)
                          join person p on p.trust_id = m.trust_id and p.id = m.tutor_id
                         where p.id = :tutor and p.status = 'active' and m.stands
                           and m.starts_at > :from and m.starts_at < :until
                         order by m.starts_at
                        """, Tuple.class)
                .setParameter("tutor", tutorId)
                .setParameter("from", now.isAfter(midnight) ? now : midnight)
                .setParameter("until", day.plusDays(1).atStartOfDay(Time.LONDON).toInstant())
                .getResultList();
        return found.stream().map(MeetingFacts::of).toList();
    }
}
