package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ledhub.reports.ProgrammeReport.ReportFigures;
import org.ledhub.reports.ProgrammeReport.ReportRow;
import org.ledhub.shared.CsvTable;

/** A programme report as a spreadsheet: a row for all terms, then for each term, specialty and site. */
final class ProgrammeSheet {

    private static final List<String> HEAD = List.of(
            "Of",
            "Name",
            "From",
            "To",
            "Registers locked",
            "Registers open",
            "Places",
            "Attendance %",
            "Present",
            "Missed",
            "Could not come",
            "Not released");
    private static final String HIDDEN = "hidden";

    private ProgrammeSheet() {}

    static String of(ProgrammeReport report) {
        Stream<List<String>> terms =
                report.terms().stream().map(term -> row("Term", "", term.from(), term.to(), term.figures()));
        Stream<List<String>> specialties = report.specialties().stream().map(each -> row("Specialty", each, report));
        Stream<List<String>> sites = report.sites().stream().map(each -> row("Site", each, report));
        return CsvTable.of(
                HEAD,
                Stream.of(
                                Stream.of(row("All terms", "", report.from(), report.to(), report.figures())),
                                terms,
                                specialties,
                                sites)
                        .flatMap(each -> each)
                        .toList());
    }

    private static List<String> row(String of, String name, LocalDate from, LocalDate to, ReportFigures figures) {
        return Stream.of(
                        of,
                        name,
                        from,
                        to,
                        figures.sessions(),
                        figures.open(),
                        figures.places(),
                        percent(figures.percent()),
                        orHidden(figures.present()),
                        orHidden(figures.missed()),
                        orHidden(figures.excused()),
                        orHidden(figures.notReleased()))
                .map(String::valueOf)
                .toList();
    }

    private static List<String> row(String of, ReportRow row, ProgrammeReport report) {
        return Stream.of(
                        of,
                        Objects.requireNonNullElse(row.name(), "Not known"),
                        report.from(),
                        report.to(),
                        "",
                        "",
                        "",
                        percent(row.percent()),
                        orHidden(row.present()),
                        orHidden(row.missed()),
                        orHidden(row.excused()),
                        orHidden(row.notReleased()))
                .map(String::valueOf)
                .toList();
    }

    private static Object percent(Integer percent) {
        return percent == null ? "" : percent;
    }

    private static Object orHidden(Integer count) {
        return count == null ? HIDDEN : count;
    }
}
