package org.ledhub.cpd;

import java.time.LocalDate;
import java.time.YearMonth;

/** A doctor's own year, from the first of its month to the day before that a year later. */
record AppraisalYear(LocalDate from, LocalDate to) {

    static AppraisalYear around(LocalDate today, int firstMonth) {
        YearMonth start = YearMonth.of(today.getYear(), firstMonth);
        if (start.atDay(1).isAfter(today)) {
            start = start.minusYears(1);
        }
        return new AppraisalYear(start.atDay(1), start.plusYears(1).atDay(1).minusDays(1));
    }
}
