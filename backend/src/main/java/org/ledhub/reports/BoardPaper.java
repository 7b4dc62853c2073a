package org.ledhub.reports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ledhub.reports.BoardReport.BoardFigures;
import org.ledhub.reports.BoardReport.BoardTerm;

/** The board's page in the words that people use. */
record BoardPaper(
        String trust,
        String from,
        String to,
        List<Figure> figures,
        List<Line> terms,
        List<Progress> pathways,
        int doctors,
        List<Answer> answers) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final String HIDDEN = "Not shown";

    record Figure(String name, String number) {}

    /** @param bar how long, of a hundred */
    record Line(String term, int sessions, String attendance, int bar, String notReleased, String oneToOnes) {

        static Line of(BoardTerm term) {
            BoardFigures figures = term.figures();
            return new Line(
                    MONTH.format(term.from()) + " to " + MONTH.format(term.to()),
                    figures.sessions(),
                    attendanceOf(figures),
                    figures.percent() == null ? 0 : figures.percent(),
                    told(figures.notReleased()),
                    used(figures));
        }
    }

    record Answer(String youSaid, String weDid) {}

    record Progress(String title, String done, String begun) {}

    static BoardPaper of(BoardReport report) {
        BoardFigures figures = report.figures();
        return new BoardPaper(
                report.trust(),
                day(report.from()),
                day(report.to()),
                List.of(
                        new Figure("Sessions held", String.valueOf(figures.sessions())),
                        new Figure("Times that doctors came", told(figures.present())),
                        new Figure("Attendance, of those who could come", attendanceOf(figures)),
                        new Figure("Times that doctors were not released", told(figures.notReleased())),
                        new Figure("One to ones used", used(figures)),
                        new Figure(
                                "Doctors of today who have never come",
                                outOf(report.reach().neverCame(), report.reach().doctors())),
                        new Figure(
                                "Specialties that are known to have come", String.valueOf(report.specialtiesJoined()))),
                report.terms().stream().map(Line::of).toList(),
                report.pathways().stream()
                        .map(each -> new Progress(each.title(), told(each.done()), told(each.begun())))
                        .toList(),
                report.reach().doctors(),
                report.answers().stream()
                        .map(each -> new Answer(each.youSaid(), each.weDid()))
                        .toList());
    }

    /** As one XHTML page. */
    String page() {
        return Templates.boardPaper(this).render();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String told(Integer number) {
        return number == null ? HIDDEN : String.valueOf(number);
    }

    private static String attendanceOf(BoardFigures figures) {
        if (figures.sessions() == 0) {
            return "No sessions";
        }
        return figures.percent() == null ? HIDDEN : figures.percent() + "%";
    }

    private static String used(BoardFigures figures) {
        return outOf(figures.oneToOnesUsed(), figures.oneToOnes());
    }

    private static String outOf(Integer part, int whole) {
        return part == null ? HIDDEN : part + " of " + whole;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance boardPaper(BoardPaper paper);
    }
}
