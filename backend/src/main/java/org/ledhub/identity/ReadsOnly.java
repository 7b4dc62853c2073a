package org.ledhub.identity;

import java.time.LocalDate;
import org.ledhub.shared.Refusal;
import org.ledhub.shared.TimeWords;

/** Somebody who has left asks for more than to read their own CPD. */
final class ReadsOnly extends Refusal {

    private static final long serialVersionUID = 1;

    /** @param until the last day */
    ReadsOnly(LocalDate until) {
        super(
                403,
                "read-only",
                "Your contract has ended",
                "You can read and download your CPD until " + TimeWords.day(until)
                        + ". Nothing else of the hub is open to you, and nothing can be changed.");
    }
}
