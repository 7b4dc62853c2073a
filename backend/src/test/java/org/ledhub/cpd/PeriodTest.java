package org.ledhub.cpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, 8, 2026-08-01, 2027-07-31",
        "2026-07-31, 8, 2025-08-01, 2026-07-31",
        "2026-12-31, 8, 2026-08-01, 2027-07-31",
        "2027-01-01, 8, 2026-08-01, 2027-07-31",
        "2026-06-15, 1, 2026-01-01, 2026-12-31",
        "2026-01-01, 1, 2026-01-01, 2026-12-31",
        "2026-12-31, 1, 2026-01-01, 2026-12-31",
        "2026-11-30, 12, 2025-12-01, 2026-11-30",
        "2026-12-01, 12, 2026-12-01, 2027-11-30"
    })
    void runsFromTheFirstOfItsMonthToTheDayBeforeAYearLater(LocalDate today, int month, LocalDate from, LocalDate to) {
        assertEquals(new Period(from, to), Period.appraisalYear(today, month));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 3, 2027-03-01, 2028-02-29",
        "2028-02-28, 3, 2027-03-01, 2028-02-29",
        "2028-03-01, 3, 2028-03-01, 2029-02-28",
        "2028-02-29, 2, 2028-02-01, 2029-01-31",
        "2100-02-28, 3, 2099-03-01, 2100-02-28"
    })
    void endsOnALeapDayOnlyWhereThereIsOne(LocalDate today, int month, LocalDate from, LocalDate to) {
        assertEquals(new Period(from, to), Period.appraisalYear(today, month));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025-04-01, 2026-03-31",
        "2026-04-01, 2026-04-01, 2027-03-31",
        "2028-02-29, 2027-04-01, 2028-03-31"
    })
    void theFederationsYearRunsFromAprilToMarch(LocalDate today, LocalDate from, LocalDate to) {
        assertEquals(new Period(from, to), Period.federationYear(today));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, 2027-07-31, 1",
        "2026-08-01, 2027-07-30, 0",
        "2026-08-01, 2027-08-01, 0",
        "2022-08-01, 2027-07-31, 5",
        "2027-03-01, 2028-02-29, 1",
        "2028-02-29, 2029-02-27, 1",
        "2023-03-01, 2028-02-29, 5",
        "2023-03-01, 2028-02-28, 0",
        "2026-08-01, 2026-08-01, 0",
        "2026-01-01, 2027-12-31, 2"
    })
    void knowsWhetherItIsWholeYears(LocalDate from, LocalDate to, int years) {
        assertEquals(years, new Period(from, to).years());
    }

    @Test
    void fiveYearsAreThisOneAndTheFourBefore() {
        Period endingOnALeapDay = Period.appraisalYear(LocalDate.of(2028, 2, 29), 3);
        assertEquals(
                new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2028, 2, 29)), endingOnALeapDay.withFourBefore());
    }

    @Test
    void everyDayIsInExactlyOneYearOfEachMonth() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        first.datesUntil(first.plusYears(3)).forEach(day -> {
            for (int month = 1; month <= 12; month++) {
                Period year = Period.appraisalYear(day, month);
                assertFalse(day.isBefore(year.from()) || day.isAfter(year.to()), day + " with month " + month);
                assertEquals(year, Period.appraisalYear(year.from(), month));
                assertEquals(year, Period.appraisalYear(year.to(), month));
                assertEquals(
                        year.to().plusDays(1),
                        Period.appraisalYear(year.to().plusDays(1), month).from());
            }
        });
    }
}
