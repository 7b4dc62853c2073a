package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.CsvTable;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** How well teaching is attended. Whole months, so that no two answers differ by one afternoon. */
@ApplicationScoped
class AttendanceRates {

    private static final List<String> HEAD = List.of(
            "Programme", "Registers locked", "Registers open", "Attendance %", "Present", "Missed", "Could not come");
    private static final String HIDDEN = "hidden";
    private static final int A_YEAR = 11;

    private final EntityManager database;
    private final RowIdentity rows;
    private final Clock clock;

    AttendanceRates(EntityManager database, RowIdentity rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    AttendanceRatesResponse between(ListAttendanceRates wanted) {
        LocalDate last = wanted.to == null ? Time.today(clock) : wanted.to;
        LocalDate first = wanted.from == null ? last.minusMonths(A_YEAR) : wanted.from;
        if (first.isAfter(last)) {
            throw new CheckYourAnswers("to", "before-start", "Enter a last day that is not before the first");
        }
        LocalDate from = first.withDayOfMonth(1);
        LocalDate until = last.withDayOfMonth(1).plusMonths(1);
        return new AttendanceRatesResponse(from, until.minusDays(1), counted(startOf(from), startOf(until)));
    }

    static String csv(AttendanceRatesResponse rates) {
        return CsvTable.of(
                HEAD,
                rates.items().stream()
                        .map(rate -> Stream.of(
                                        Objects.requireNonNullElse(rate.title(), "Other sessions"),
                                        rate.sessions(),
                                        rate.open(),
                                        rate.percent() == null ? "" : rate.percent(),
                                        orHidden(rate.present()),
                                        orHidden(rate.missed()),
                                        orHidden(rate.excused()))
                                .map(String::valueOf)
                                .toList())
                        .toList());
    }

    private List<ProgrammeRate> counted(Instant from, Instant until) {
        rows.actFor("absence-counts");
        List<ProgrammeRate> rates = ProgrammeRate.between(database, from, until, clock.instant());
        rows.actFor("");
        return rates;
    }

    private static Object orHidden(Integer count) {
        return count == null ? HIDDEN : count;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Time.LONDON).toInstant();
    }
}
