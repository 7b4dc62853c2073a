package org.ledhub.library;

import java.time.LocalDate;
import org.ledhub.shared.Time;

/**
 * A link of a resource that has failed three checks in a row.
 *
 * @param since the day of the first of them
 */
record BrokenLink(String address, String what, LocalDate since) {

    static BrokenLink of(Fault fault) {
        return new BrokenLink(
                fault.address(), fault.what(), fault.since().atZone(Time.LONDON).toLocalDate());
    }
}
