package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.appointments.SlotDate.ChangedTeaching;
import org.ledhub.identity.Actor;
import org.ledhub.shared.BankHolidays;
import org.ledhub.shared.Time;

/** What a release would make, before it is made. Nothing is left out by itself. */
@ApplicationScoped
class SlotPlan {

    private final EntityManager database;
    private final Actor actor;
    private final BankHolidays bankHolidays;
    private final Clock clock;

    SlotPlan(EntityManager database, Actor actor, BankHolidays bankHolidays, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.bankHolidays = bankHolidays;
        this.clock = clock;
    }

    @Transactional
    List<SlotDate> preview(Timetable timetable) {
        List<Timetable.Span> spans = timetable.spans(clock);
        List<Slot> released = Slot.liveOf(
                actor.personId(), spans.getFirst().startsAt(), spans.getLast().endsAt());
        TreeMap<LocalDate, List<Timetable.Span>> dates =
                spans.stream().collect(Collectors.groupingBy(SlotPlan::date, TreeMap::new, Collectors.toList()));
        Map<LocalDate, ChangedTeaching> changed = changedTeaching(dates.firstKey(), dates.lastKey());
        return dates.entrySet().stream()
                .map(each -> new SlotDate(
                        each.getKey(),
                        each.getValue().getFirst().startsAt(),
                        each.getValue().getLast().endsAt(),
                        each.getValue().size(),
                        bankHolidays.on(each.getKey()),
                        changed.get(each.getKey()),
                        released.stream()
                                .anyMatch(slot -> each.getValue().stream().anyMatch(slot::overlaps))))
                .toList();
    }

    private Map<LocalDate, ChangedTeaching> changedTeaching(LocalDate from, LocalDate to) {
        Stream<Tuple> rows = database.createNativeQuery(
                        "select original_date, title, moved_to from changed_teaching"
                                + " where original_date between :from and :to order by original_date, title, moved_to",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream();
        return rows.collect(Collectors.toMap(
                row -> row.get("original_date", LocalDate.class),
                row -> new ChangedTeaching(row.get("title", String.class), row.get("moved_to", LocalDate.class)),
                (first, _) -> first));
    }

    private static LocalDate date(Timetable.Span span) {
        return LocalDate.ofInstant(span.startsAt(), Time.LONDON);
    }
}
