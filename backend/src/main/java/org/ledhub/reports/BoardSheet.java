package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ledhub.reports.BoardReport.BoardFigures;
import org.ledhub.shared.CsvTable;

/** The board's figures as a spreadsheet: a row for all terms, then for each. */
final class BoardSheet {

    private static final List<String> HEAD = List.of(
            "Of",
            "From",
            "To",
            "Registers locked",
            "Present",
            "Attendance %",
            "Not released",
            "One to ones offered",
            "One to ones used");

    private BoardSheet() {}

    static String of(BoardReport report) {
        return CsvTable.of(
                HEAD,
                Stream.concat(
                                Stream.of(row("All terms", report.from(), report.to(), report.figures())),
                                report.terms().stream()
                                        .map(term -> row("Term", term.from(), term.to(), term.figures())))
                        .toList());
    }

    private static List<String> row(String of, LocalDate from, LocalDate to, BoardFigures figures) {
        return Row.of(
                of,
                from,
                to,
                figures.sessions(),
                figures.present(),
                figures.percent(),
                figures.notReleased(),
                figures.oneToOnes(),
                figures.oneToOnesUsed());
    }
}
