package org.ledhub.appointments;

import java.time.Instant;
import java.util.List;
import org.ledhub.shared.Named;

/**
 * What a doctor waits for. Not how many others do.
 *
 * @param offer a time that is kept for them, or null
 * @param lapsedAt when an offer ended that they did not answer, if they wait for nothing since; or null
 */
record MyWaiting(List<For> waiting, Offer offer, Instant lapsedAt, List<Named> tutors) {

    /** @param tutor null for any */
    record For(Named tutor, Instant askedAt) {}

    record Offer(SlotResponse slot, Instant until) {}
}
