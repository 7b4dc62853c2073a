package org.ledhub.cpd;

import java.time.LocalDate;
import java.time.YearMonth;

/** From one day to another, both included. */
record Period(LocalDate from, LocalDate to) {

    /** https://www.thefederation.uk/cpd/cpd-diary-overview: "from 1 April to 31 March each year". */
    private static final int APRIL = 4;

    /** A doctor's own year, from the first of its month to the day before that a year later. */
    static Period appraisalYear(LocalDate today, int firstMonth) {
        YearMonth start = YearMonth.of(today.getYear(), firstMonth);
        if (start.atDay(1).isAfter(today)) {
            start = start.minusYears(1);
        }
        return new Period(start.atDay(1), start.plusYears(1).atDay(1).minusDays(1));
    }

    /** The year of the Federation of the Royal Colleges of Physicians. */
    static Period federationYear(LocalDate today) {
        return appraisalYear(today, APRIL);
    }

    /** This year and the four before it: a revalidation cycle is five years long. */
    Period withFourBefore() {
        return new Period(from.minusYears(4), to);
    }

    /** How many years exactly; 0 for any other length. */
    int years() {
        LocalDate end = to.plusDays(1);
        int years = end.getYear() - from.getYear();
        return from.plusYears(years).equals(end) ? years : 0;
    }
}
