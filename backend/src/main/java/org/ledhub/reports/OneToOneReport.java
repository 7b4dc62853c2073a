package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How one to ones were used over terms. Numbers are null where the database does not tell them.
 *
 * @param used of several terms only if it is told of each, as is {@code free}
 */
record OneToOneReport(LocalDate from, LocalDate to, int offered, Integer used, Integer free, List<OneToOneTerm> terms) {

    static OneToOneReport of(List<OneToOneTerm> terms) {
        return new OneToOneReport(
                terms.getFirst().from(),
                terms.getLast().to(),
                terms.stream().mapToInt(OneToOneTerm::offered).sum(),
                sum(terms, OneToOneTerm::used),
                sum(terms, OneToOneTerm::free),
                terms);
    }

    private static Integer sum(List<OneToOneTerm> terms, Function<OneToOneTerm, Integer> number) {
        return terms.stream().map(number).anyMatch(Objects::isNull)
                ? null
                : Integer.valueOf(
                        terms.stream().map(number).mapToInt(Integer::intValue).sum());
    }

    /**
     * @param used that doctors had booked, whether they came or not
     * @param medianWaitDays within how many days half of those who had asked for a time, and booked it in this term, had done so
     * @param doctors who had booked, each once
     * @param firstTimers of these, who had never had one before
     */
    record OneToOneTerm(
            LocalDate from,
            LocalDate to,
            int offered,
            Integer used,
            Integer free,
            Integer medianWaitDays,
            Integer doctors,
            Integer firstTimers,
            Integer firstTimersPercent) {

        private static final int ALL = 100;

        static OneToOneTerm of(
                Term term, int offered, Integer used, Integer medianWaitDays, Integer doctors, Integer firstTimers) {
            return new OneToOneTerm(
                    term.first(),
                    term.last(),
                    offered,
                    used,
                    used == null ? null : Integer.valueOf(offered - used),
                    medianWaitDays,
                    doctors,
                    firstTimers,
                    firstTimers == null || doctors == 0
                            ? null
                            : Integer.valueOf(Math.round((float) firstTimers * ALL / doctors)));
        }
    }
}
