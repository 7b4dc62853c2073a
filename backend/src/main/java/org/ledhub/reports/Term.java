package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Four whole months between two changeovers: from August, December and April.
 *
 * @param first day of it
 */
record Term(LocalDate first) implements Comparable<Term> {

    private static final int MONTHS = 4;

    static Term of(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return new Term(month.minusMonths(month.getMonthValue() % MONTHS));
    }

    Term next() {
        return new Term(end());
    }

    Term before(int terms) {
        return new Term(first.minusMonths((long) MONTHS * terms));
    }

    /** The first day that is no longer of it. */
    LocalDate end() {
        return first.plusMonths(MONTHS);
    }

    LocalDate last() {
        return end().minusDays(1);
    }

    List<Term> until(Term other) {
        return Stream.iterate(this, each -> each.compareTo(other) <= 0, Term::next)
                .toList();
    }

    List<String> months() {
        return Stream.iterate(first, each -> each.isBefore(end()), each -> each.plusMonths(1))
                .map(each -> each.toString().substring(0, "2026-12".length()))
                .toList();
    }

    @Override
    public int compareTo(Term other) {
        return first.compareTo(other.first);
    }
}
