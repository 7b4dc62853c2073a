package org.ledhub.appointments;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * How many doctors wait for a time, and for how long they do.
 *
 * @param waiting null for fewer than five
 * @param medianWaitDays within how many days half of those who waited had a time; null unless five doctors did
 */
record WaitingCounts(Integer waiting, Integer medianWaitDays) {

    /** @param tutorId whose times are waited for; null for anybody's */
    static WaitingCounts of(EntityManager database, UUID tutorId, Instant now) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select waiting, median_wait_days from one_to_one.demand(cast(:tutor as uuid), :now)",
                        Tuple.class)
                .setParameter("tutor", tutorId)
                .setParameter("now", now)
                .getSingleResult();
        return new WaitingCounts(row.get("waiting", Integer.class), row.get("median_wait_days", Integer.class));
    }
}
