package org.ledhub.appointments;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.ledhub.shared.Time;

/**
 * How many times tutors released in a quarter of the year, and how many were taken. Quarters are fixed, so that no two
 * answers differ by one afternoon; a count from 1 to 4 is not told, and neither is the one that would give it away.
 *
 * @param taken null where it, or what is left, is fewer than five
 */
record SlotCounts(LocalDate from, LocalDate until, int offered, Integer taken) {

    private static final int FEWEST = 5;
    private static final int QUARTERS = 8;

    private static final String BY_QUARTER = """
            select cast(date_trunc('quarter', starts_at at time zone :zone) as date) as quarter,
                   cast(count(*) as integer) as offered,
                   cast(count(*) filter (where taken) as integer) as taken
            from slot
            where withdrawn_at is null
            group by 1
            order by 1 desc
            limit :most
            """;

    @SuppressWarnings("unchecked")
    static List<SlotCounts> latestQuarters(EntityManager database) {
        return ((List<Tuple>) database.createNativeQuery(BY_QUARTER, Tuple.class)
                        .setParameter("zone", Time.LONDON.getId())
                        .setParameter("most", QUARTERS)
                        .getResultList())
                .stream()
                        .map(row -> of(
                                row.get("quarter", LocalDate.class),
                                row.get("offered", Integer.class),
                                row.get("taken", Integer.class)))
                        .toList();
    }

    static SlotCounts of(LocalDate quarter, int offered, int taken) {
        boolean tells = isFew(taken) || isFew(offered - taken);
        return new SlotCounts(quarter, quarter.plusMonths(3).minusDays(1), offered, tells ? null : taken);
    }

    private static boolean isFew(int count) {
        return count > 0 && count < FEWEST;
    }
}
