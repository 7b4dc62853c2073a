package org.ledhub.appointments;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a date ahead has times left, of all tutors. The database tells no count from 1 to 4, and none that would give one away.
 *
 * @param free null where it is not told, as is {@code taken}
 */
record FreeAndBusy(LocalDate date, int offered, boolean hasFree, Integer free, Integer taken) {

    @SuppressWarnings("unchecked")
    static List<FreeAndBusy> from(EntityManager database, Instant now) {
        return ((List<Tuple>) database.createNativeQuery(
                                "select day, offered, has_free, free, taken from one_to_one.free_and_busy(:now)",
                                Tuple.class)
                        .setParameter("now", now)
                        .getResultList())
                .stream()
                        .map(row -> new FreeAndBusy(
                                row.get("day", LocalDate.class),
                                row.get("offered", Integer.class),
                                row.get("has_free", Boolean.class),
                                row.get("free", Integer.class),
                                row.get("taken", Integer.class)))
                        .toList();
    }
}
