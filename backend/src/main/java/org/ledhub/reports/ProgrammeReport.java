package org.ledhub.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * From the first day of a term to the last day of one.
 *
 * @param specialtiesJoined that are known to have come: of those that are hidden it is not told
 * @param figures of whom is asked for; the rows by specialty and site are always of everybody
 */
record ProgrammeReport(
        LocalDate from,
        LocalDate to,
        ReportFigures figures,
        Reach reach,
        int specialtiesJoined,
        List<TermRow> terms,
        List<ReportRow> specialties,
        List<ReportRow> sites) {

    record TermRow(LocalDate from, LocalDate to, ReportFigures figures) {}

    /** @param name null for doctors of whom the hub does not know it */
    record ReportRow(
            String name, Integer percent, Integer present, Integer missed, Integer excused, Integer notReleased) {

        /** Doctors of whom the hub does not know it stand last. */
        static List<ReportRow> all(String kind, Map<String, List<String>> names, Map<Term, Outcomes> outcomes) {
            return names.get(kind).stream()
                    .map(name -> of(name, Outcomes.told(outcomes.values(), new Slice(kind, name))))
                    .sorted(Comparator.comparing(ReportRow::name, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        }

        private static ReportRow of(String name, Told told) {
            return new ReportRow(
                    name.isEmpty() ? null : name,
                    told.percent(),
                    told.present(),
                    told.missed(),
                    told.excused(),
                    told.notReleased());
        }
    }

    /** @param percent of those present and missed */
    record ReportFigures(
            int sessions,
            int open,
            int places,
            Integer percent,
            Integer present,
            Integer missed,
            Integer excused,
            Integer notReleased) {

        static ReportFigures of(Held held, Told told) {
            return new ReportFigures(
                    held.sessions(),
                    held.open(),
                    held.places(),
                    told.percent(),
                    told.present(),
                    told.missed(),
                    told.excused(),
                    told.notReleased());
        }
    }
}
