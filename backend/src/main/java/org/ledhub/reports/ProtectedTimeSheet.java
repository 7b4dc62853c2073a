package org.ledhub.reports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ledhub.shared.CsvTable;

/** A protected-time report as a spreadsheet: a row for all terms, then for each month and specialty. */
final class ProtectedTimeSheet {

    private static final List<String> HEAD = List.of("Of", "Name", "From", "To", "Not released");

    private ProtectedTimeSheet() {}

    static String of(ProtectedTimeReport report) {
        Stream<List<String>> months =
                report.months().stream().map(month -> row("Month", "", month.from(), month.to(), month.notReleased()));
        Stream<List<String>> specialties = report.specialties().stream()
                .map(each -> row(
                        "Specialty",
                        Objects.requireNonNullElse(each.name(), "Not known"),
                        report.from(),
                        report.to(),
                        each.notReleased()));
        return CsvTable.of(
                HEAD,
                Stream.of(
                                Stream.of(row("All terms", "", report.from(), report.to(), report.notReleased())),
                                months,
                                specialties)
                        .flatMap(each -> each)
                        .toList());
    }

    private static List<String> row(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell == null ? "hidden" : String.valueOf(cell))
                .toList();
    }
}
