package org.ledhub.appointments;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of the times of all tutors in a month. The database tells no count from 1 to 4, and none that would give one away.
 *
 * @param taken null where it is not told, as are {@code met} and {@code absent}
 */
record SlotCounts(LocalDate from, LocalDate until, int offered, Integer taken, Integer met, Integer absent) {

    @SuppressWarnings("unchecked")
    static List<SlotCounts> byMonth(EntityManager database, Instant now) {
        return ((List<Tuple>) database.createNativeQuery(
                                "select month, offered, free, met, absent from one_to_one.use_by_month(:now)",
                                Tuple.class)
                        .setParameter("now", now)
                        .getResultList())
                .stream().map(SlotCounts::of).toList();
    }

    private static SlotCounts of(Tuple row) {
        LocalDate month = row.get("month", LocalDate.class);
        int offered = row.get("offered", Integer.class);
        Integer free = row.get("free", Integer.class);
        return new SlotCounts(
                month,
                month.plusMonths(1).minusDays(1),
                offered,
                free == null ? null : Integer.valueOf(offered - free),
                row.get("met", Integer.class),
                row.get("absent", Integer.class));
    }
}
