package org.ledhub.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ledhub.reports.ProgrammeReport.ReportFigures;
import org.ledhub.reports.ProgrammeReport.ReportRow;
import org.ledhub.reports.ProgrammeReport.TermRow;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.Time;

/** How teaching went over terms, in numbers from which none can be worked out that is hidden. */
@ApplicationScoped
class ProgrammeReports {

    private final Teaching teaching;
    private final Clock clock;

    ProgrammeReports(Teaching teaching, Clock clock) {
        this.teaching = teaching;
        this.clock = clock;
    }

    @Transactional
    ProgrammeReport of(ListReport wanted) {
        LocalDate today = Time.today(clock);
        Period period = Period.of(wanted.from, wanted.to, today);
        Map<String, List<String>> names = teaching.names();
        Slice slice = slice(wanted, names);
        Map<Term, Held> held = teaching.held(period);
        Map<Term, Outcomes> outcomes = teaching.outcomes(period, names);
        List<TermRow> terms = period.terms().stream()
                .map(term -> new TermRow(
                        term.first(),
                        term.last(),
                        ReportFigures.of(
                                held.getOrDefault(term, Held.NONE),
                                outcomes.get(term).told(slice))))
                .toList();
        List<ReportRow> specialties = ReportRow.all(Slice.SPECIALTY, names, outcomes);
        Told told = Outcomes.told(outcomes.values(), slice);
        return new ProgrammeReport(
                period.first().first(),
                period.last().last(),
                ReportFigures.of(Held.sum(List.copyOf(held.values())), told),
                teaching.reach(Term.of(today).first()),
                joined(specialties),
                terms,
                specialties,
                ReportRow.all(Slice.SITE, names, outcomes));
    }

    private static Slice slice(ListReport wanted, Map<String, List<String>> names) {
        if (wanted.specialty != null && wanted.site != null) {
            throw new CheckYourAnswers("site", "one-at-a-time", "Choose a specialty or a site, not both");
        }
        if (wanted.specialty != null) {
            return known(new Slice(Slice.SPECIALTY, wanted.specialty), names);
        }
        return wanted.site == null ? Slice.ALL : known(new Slice(Slice.SITE, wanted.site), names);
    }

    private static Slice known(Slice slice, Map<String, List<String>> names) {
        if (slice.name().isEmpty() || !names.get(slice.kind()).contains(slice.name())) {
            throw new CheckYourAnswers(slice.kind(), "unknown", "Choose one that the report names");
        }
        return slice;
    }

    private static int joined(List<ReportRow> specialties) {
        return (int) specialties.stream()
                .filter(row -> row.name() != null && row.present() != null && row.present() > 0)
                .count();
    }
}
