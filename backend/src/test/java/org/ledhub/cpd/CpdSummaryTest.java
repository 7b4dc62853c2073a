package org.ledhub.cpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.cpd.CpdSummary.ByCip;
import org.ledhub.cpd.CpdSummary.ByDomain;
import org.ledhub.cpd.CpdSummary.ByNature;
import org.ledhub.cpd.CpdSummary.ByScope;

class CpdSummaryTest {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 1);
    private static final LocalDate TO = LocalDate.of(2027, 7, 31);

    @Test
    void nothingDoneIsZeroUnderEveryHeading() {
        assertEquals(
                new CpdSummary(
                        FROM,
                        TO,
                        0,
                        0,
                        0,
                        List.of(
                                new ByScope("internal", 0, 0),
                                new ByScope("external", 0, 0),
                                new ByScope("personal", 0, 0)),
                        List.of(new ByNature("clinical", 0, 0), new ByNature("non-clinical", 0, 0)),
                        List.of(
                                new ByDomain(1, 0, 0),
                                new ByDomain(2, 0, 0),
                                new ByDomain(3, 0, 0),
                                new ByDomain(4, 0, 0)),
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(cip -> new ByCip(cip, 0, 0))
                                .toList(),
                        CpdGuidance.of(new Period(FROM, TO), 0, 0)),
                of());
    }

    @Test
    void addsUpByScopeAndNature() {
        CpdSummary summary = of(
                record(60, "internal", "clinical"),
                record(90, "external", "clinical"),
                record(30, "external", "non-clinical"),
                record(5, "personal", "non-clinical"));
        assertEquals(185, summary.minutes());
        assertEquals(
                List.of(
                        new ByScope("internal", 60, 1),
                        new ByScope("external", 120, 2),
                        new ByScope("personal", 5, 0.08)),
                summary.byScope());
        assertEquals(
                List.of(new ByNature("clinical", 150, 2.5), new ByNature("non-clinical", 35, 0.58)),
                summary.byNature());
    }

    @Test
    void aRecordWithSeveralDomainsCountsInFullUnderEach() {
        CpdSummary summary = of(
                record(60, "external", "clinical", 1, 3),
                record(30, "external", "clinical", 3),
                record(45, "personal", "clinical"));
        assertEquals(135, summary.minutes());
        assertEquals(
                List.of(new ByDomain(1, 60, 1), new ByDomain(2, 0, 0), new ByDomain(3, 90, 1.5), new ByDomain(4, 0, 0)),
                summary.byDomain());
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "1, 0.02", "20, 0.33", "40, 0.67", "50, 0.83", "90, 1.5", "1439, 23.98", "1440, 24"})
    void sixtyMinutesAreOneCreditToTwoPlaces(int minutes, double credits) {
        assertEquals(credits, of(record(minutes, "external", "clinical")).credits());
    }

    @Test
    void countsARecordWithSeveralCipsInFullUnderEach() {
        CpdRecord both = record(60, "external", "clinical");
        both.cips = List.of(4, 6);
        CpdRecord one = record(30, "external", "clinical");
        one.cips = List.of(6);
        assertEquals(
                List.of(0L, 0L, 0L, 60L, 0L, 90L),
                of(both, one).byCip().stream().map(ByCip::minutes).toList());
    }

    @Test
    void namesItsSourceWhereACollegeRecommendsANumber() {
        CpdSummary year = of(record(600, "external", "clinical"), record(120, "personal", "clinical"));
        assertEquals(
                List.of("total 12.0 of 50", "external 10.0 of 25"),
                year.guidance().stream()
                        .map(each -> each.of() + " " + each.reached() + " of " + each.credits())
                        .toList());
        assertTrue(year.guidance().stream().noneMatch(each -> each.source().isBlank()));
        Period fiveYears = new Period(FROM, TO).withFourBefore();
        assertEquals(
                List.of(250),
                CpdSummary.of(fiveYears, List.of()).guidance().stream()
                        .map(CpdGuidance::credits)
                        .toList());
        assertEquals(
                List.of(),
                CpdSummary.of(new Period(FROM, TO.minusDays(1)), List.of()).guidance());
    }

    @Test
    void roundsTheSumAndNotEachRecord() {
        CpdRecord third = record(20, "external", "clinical");
        assertEquals(1, of(third, third, third).credits());
    }

    private static CpdSummary of(CpdRecord... records) {
        return CpdSummary.of(new Period(FROM, TO), List.of(records));
    }

    private static CpdRecord record(int minutes, String scope, String nature, Integer... domains) {
        CpdRecord record = new CpdRecord();
        record.minutes = minutes;
        record.scope = scope;
        record.nature = nature;
        record.domains = Arrays.asList(domains);
        record.cips = List.of();
        return record;
    }
}
