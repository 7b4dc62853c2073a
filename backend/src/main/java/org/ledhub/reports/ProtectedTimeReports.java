package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ledhub.reports.ProgrammeReport.ReportRow;
import org.ledhub.reports.ProtectedTimeReport.MonthRow;
import org.ledhub.reports.ProtectedTimeReport.SpecialtyRow;
import org.ledhub.shared.Time;

/** Whether protected time is protected. It tells what the programme report could tell, and no more, so that the two are safe together. */
@ApplicationScoped
class ProtectedTimeReports {

    private final Teaching teaching;
    private final Clock clock;

    ProtectedTimeReports(Teaching teaching, Clock clock) {
        this.teaching = teaching;
        this.clock = clock;
    }

    @Transactional
    ProtectedTimeReport of(ListPeriod wanted) {
        Period period = Period.of(wanted.from, wanted.to, Time.today(clock));
        Map<String, List<String>> names = teaching.names();
        Map<Term, Outcomes> outcomes = teaching.outcomes(period, names);
        Told told = Outcomes.told(outcomes.values(), Slice.ALL);
        return new ProtectedTimeReport(
                period.first().first(),
                period.last().last(),
                told.notReleased(),
                told.excused(),
                period.terms().stream()
                        .flatMap(term -> months(term, outcomes.get(term)))
                        .toList(),
                ReportRow.all(Slice.SPECIALTY, names, outcomes).stream()
                        .map(row -> new SpecialtyRow(row.name(), row.notReleased()))
                        .toList());
    }

    private static Stream<MonthRow> months(Term term, Outcomes outcomes) {
        return term.months().stream()
                .map(month -> month(
                        YearMonth.parse(month),
                        outcomes.told(new Slice(Slice.MONTH, month)).notReleased()));
    }

    private static MonthRow month(YearMonth month, Integer notReleased) {
        return new MonthRow(month.atDay(1), month.atEndOfMonth(), notReleased);
    }
}
