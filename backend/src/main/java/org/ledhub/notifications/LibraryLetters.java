package org.ledhub.notifications;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** Writes what a page of the library needs, while it needs it. Who reported something, and their words, are read in the hub. */
@ApplicationScoped
class LibraryLetters implements LetterWriter, HasExamples {

    /** As long before its day as the hub's queue shows a review. */
    private static final int DAYS_AHEAD = 30;

    private static final int MOST = 20;

    private static final String PAGE = """
            select resource_id, title, review_by, broken, cast(reports as integer) as reports from page_to_look_after
            """;

    private final EntityManager database;
    private final Outbox outbox;
    private final LetterPress press;
    private final People people;
    private final Clock clock;
    private final String hubAddress;

    LibraryLetters(
            EntityManager database,
            Outbox outbox,
            LetterPress press,
            People people,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.outbox = outbox;
        this.press = press;
        this.people = people;
        this.clock = clock;
        this.hubAddress = hubAddress;
    }

    static LocalDate soon(LocalDate today) {
        return today.plusDays(DAYS_AHEAD);
    }

    private record PageFacts(UUID id, String title, LocalDate reviewBy, boolean isBroken, int reports) {

        static PageFacts of(Tuple row) {
            return new PageFacts(
                    row.get("resource_id", UUID.class),
                    row.get("title", String.class),
                    row.get("review_by", LocalDate.class),
                    row.get("broken", Boolean.class),
                    row.get("reports", Integer.class));
        }

        boolean needsSomebody() {
            return isBroken || reports > 0;
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LibraryMail.PAGE, LibraryMail.REVIEWS);
    }

    @Override
    public Optional<Written> write(OutgoingMail mail) {
        return people.administrators().stream()
                .filter(each -> each.id().equals(mail.personId))
                .findFirst()
                .flatMap(reader -> mail.kind.equals(LibraryMail.PAGE) ? page(mail, reader) : reviews(mail, reader));
    }

    private Optional<Written> page(OutgoingMail mail, Colleague reader) {
        UUID about = outbox.open(mail, About.class).id();
        return pages("where resource_id = :about", Map.of("about", about))
                .filter(PageFacts::needsSomebody)
                .findFirst()
                .map(page -> written(reader, letter(page)));
    }

    private Optional<Written> reviews(OutgoingMail mail, Colleague reader) {
        LocalDate monday = outbox.open(mail, OfDay.class).day();
        List<PageFacts> due = pages(
                        "where owner_id = :reader and review_by <= :soon order by review_by, title",
                        Map.of("reader", reader.id(), "soon", soon(monday)))
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(written(reader, letter(due)));
    }

    private Stream<PageFacts> pages(String which, Map<String, Object> values) {
        var query = database.createNativeQuery(PAGE + which, Tuple.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> found = query.getResultList();
        return found.stream().map(PageFacts::of);
    }

    @Override
    public List<EmailExample> examples() {
        LocalDate today = Time.today(clock);
        PageFacts page = new PageFacts(ExampleFacts.ID, "Applying for IMT", today.plusDays(10), true, 2);
        return List.of(
                new EmailExample(LibraryMail.PAGE, press.print(letter(page), null)),
                new EmailExample(LibraryMail.REVIEWS, press.print(letter(List.of(page)), null)));
    }

    private Letter letter(PageFacts page) {
        return new Letter(
                "A library page needs you: " + page.title(),
                "A link in it does not work, or a reader has reported something. Readers see a broken link marked as broken.",
                List.of(
                        Map.entry("Page", page.title()),
                        Map.entry(
                                "Links",
                                page.isBroken() ? "At least one has failed three checks in a row" : "All work"),
                        Map.entry("Open reports", String.valueOf(page.reports()))),
                "Put it right:",
                hubAddress + "/library/" + page.id());
    }

    private Letter letter(List<PageFacts> due) {
        int count = due.size();
        return new Letter(
                count == 1 ? "1 library page to review" : count + " library pages to review",
                "You look after these. Read each, change what is out of date, and mark it as reviewed.",
                due.stream()
                        .limit(MOST)
                        .map(page -> Map.entry("By " + TimeWords.day(page.reviewBy()), page.title()))
                        .toList(),
                count > MOST ? "See these and the others:" : "See them:",
                hubAddress + "/library/upkeep?queue=review&mine");
    }

    private Written written(Colleague reader, Letter letter) {
        return new Written(reader.email(), press.print(letter, null));
    }
}
