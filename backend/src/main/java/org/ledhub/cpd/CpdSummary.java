package org.ledhub.cpd;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Totals of a period, both dates included. 60 minutes are 1 credit (Academy of Medical Royal Colleges). A record with several
 * domains or CiPs counts in full under each.
 */
record CpdSummary(
        LocalDate from,
        LocalDate to,
        int records,
        long minutes,
        double credits,
        List<ByScope> byScope,
        List<ByNature> byNature,
        List<ByDomain> byDomain,
        List<ByCip> byCip,
        List<CpdGuidance> guidance) {

    record ByScope(String scope, long minutes, double credits) {}

    record ByNature(String nature, long minutes, double credits) {}

    record ByDomain(int domain, long minutes, double credits) {}

    record ByCip(int cip, long minutes, double credits) {}

    static CpdSummary of(Period period, List<CpdRecord> all) {
        List<CpdRecord> records = all.stream().filter(each -> each.counted).toList();
        long total = minutes(records, _ -> true);
        return new CpdSummary(
                period.from(),
                period.to(),
                records.size(),
                total,
                credits(total),
                scopes(records),
                natures(records),
                domains(records),
                cips(records),
                CpdGuidance.of(
                        period,
                        credits(total),
                        credits(minutes(records, record -> record.scope.equals(CpdGuidance.EXTERNAL)))));
    }

    private static List<ByScope> scopes(List<CpdRecord> records) {
        return Stream.of("internal", "external", "personal")
                .map(scope -> {
                    long minutes = minutes(records, record -> record.scope.equals(scope));
                    return new ByScope(scope, minutes, credits(minutes));
                })
                .toList();
    }

    private static List<ByNature> natures(List<CpdRecord> records) {
        return Stream.of("clinical", "non-clinical")
                .map(nature -> {
                    long minutes = minutes(records, record -> record.nature.equals(nature));
                    return new ByNature(nature, minutes, credits(minutes));
                })
                .toList();
    }

    private static List<ByDomain> domains(List<CpdRecord> records) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(domain -> {
                    long minutes = minutes(records, record -> record.domains.contains(domain));
                    return new ByDomain(domain, minutes, credits(minutes));
                })
                .toList();
    }

    private static List<ByCip> cips(List<CpdRecord> records) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(cip -> {
                    long minutes = minutes(records, record -> record.cips.contains(cip));
                    return new ByCip(cip, minutes, credits(minutes));
                })
                .toList();
    }

    private static long minutes(List<CpdRecord> records, Predicate<CpdRecord> which) {
        return records.stream()
                .filter(which)
                .mapToLong(record -> record.minutes)
                .sum();
    }

    /** Hours, to two places. */
    static double credits(long minutes) {
        return Math.round(minutes * 100 / 60.0) / 100.0;
    }
}
