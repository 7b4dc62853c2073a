package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ledhub.reports.OneToOneReport.OneToOneTerm;
import org.ledhub.reports.PathwayReport.PathwayRow;
import org.ledhub.reports.ProgrammeReport.ReportFigures;
import org.ledhub.reports.ProgrammeReport.TermRow;

/**
 * The main figures of the other reports, and nothing that those do not tell.
 *
 * @param answers the latest, whenever that was
 */
record BoardReport(
        String trust,
        LocalDate from,
        LocalDate to,
        BoardFigures figures,
        Reach reach,
        int specialtiesJoined,
        List<BoardTerm> terms,
        List<PathwayRow> pathways,
        List<AnswerResponse> answers) {

    static BoardReport of(
            String trust,
            ProgrammeReport teaching,
            OneToOneReport oneToOnes,
            PathwayReport pathways,
            List<AnswerToDoctors> answers) {
        return new BoardReport(
                trust,
                teaching.from(),
                teaching.to(),
                BoardFigures.of(teaching.figures(), oneToOnes.offered(), oneToOnes.used()),
                teaching.reach(),
                teaching.specialtiesJoined(),
                IntStream.range(0, teaching.terms().size())
                        .mapToObj(term -> BoardTerm.of(
                                teaching.terms().get(term), oneToOnes.terms().get(term)))
                        .toList(),
                pathways.pathways(),
                answers.stream().map(AnswerResponse::of).toList());
    }

    record BoardTerm(LocalDate from, LocalDate to, BoardFigures figures) {

        private static BoardTerm of(TermRow teaching, OneToOneTerm oneToOnes) {
            return new BoardTerm(
                    teaching.from(),
                    teaching.to(),
                    BoardFigures.of(teaching.figures(), oneToOnes.offered(), oneToOnes.used()));
        }
    }

    /**
     * @param percent of those present and missed
     * @param oneToOnes times that tutors offered
     * @param oneToOnesUsed of these, that doctors had booked
     */
    record BoardFigures(
            int sessions, Integer present, Integer percent, Integer notReleased, int oneToOnes, Integer oneToOnesUsed) {

        private static BoardFigures of(ReportFigures teaching, int oneToOnes, Integer used) {
            return new BoardFigures(
                    teaching.sessions(),
                    teaching.present(),
                    teaching.percent(),
                    teaching.notReleased(),
                    oneToOnes,
                    used);
        }
    }
}
