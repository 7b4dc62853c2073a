package org.ledhub.reports;

import java.util.List;
import java.util.stream.Stream;
import org.ledhub.shared.CsvTable;

/** How one to ones were used as a spreadsheet: a row for all terms, then for each. */
final class OneToOneSheet {

    private static final List<String> HEAD = List.of(
            "Of",
            "From",
            "To",
            "Offered",
            "Used",
            "Free",
            "Median wait in days",
            "Doctors",
            "First timers",
            "First timers %");

    private OneToOneSheet() {}

    static String of(OneToOneReport report) {
        return CsvTable.of(
                HEAD,
                Stream.concat(
                                Stream.of(Row.of(
                                        "All terms",
                                        report.from(),
                                        report.to(),
                                        report.offered(),
                                        report.used(),
                                        report.free(),
                                        "",
                                        "",
                                        "",
                                        "")),
                                report.terms().stream()
                                        .map(term -> Row.of(
                                                "Term",
                                                term.from(),
                                                term.to(),
                                                term.offered(),
                                                term.used(),
                                                term.free(),
                                                term.medianWaitDays(),
                                                term.doctors(),
                                                term.firstTimers(),
                                                term.firstTimersPercent())))
                        .toList());
    }
}
