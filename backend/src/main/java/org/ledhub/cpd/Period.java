package org.ledhub.cpd;

import java.time.LocalDate;
import java.time.YearMonth;

/** From one day to another, both included. */
record Period(LocalDate from, LocalDate to) {

    /** A doctor's own year, from the first of its month to the day before that a year later. */
    static Period appraisalYear(LocalDate today, int firstMonth) {
        YearMonth start = YearMonth.of(today.getYear(), firstMonth);
        if (start.atDay(1).isAfter(today)) {
            start = start.minusYears(1);
        }
        return new Period(start.atDay(1), start.plusYears(1).atDay(1).minusDays(1));
    }
}
