package org.ledhub.library;

import java.time.Duration;
import java.time.Instant;

/**
 * What is wrong with a link.
 *
 * @param what as in the contract
 * @param strikes how many checks it failed in a row
 * @param struckAt when the last of them was
 */
record Fault(String address, String what, int strikes, Instant since, Instant struckAt) {

    /** As in the database's column {@code broken}. */
    private static final int BROKEN = 3;

    /** An editor who saves a page three times in a minute has not tried its links three times. */
    private static final Duration BETWEEN_STRIKES = Duration.ofHours(12);

    static Fault first(String address, String what, Instant now) {
        return new Fault(address, what, 1, now, now);
    }

    Fault again(String whatNow, Instant now) {
        return now.isBefore(struckAt.plus(BETWEEN_STRIKES))
                ? new Fault(address, whatNow, strikes, since, struckAt)
                : new Fault(address, whatNow, strikes + 1, since, now);
    }

    boolean isBroken() {
        return strikes >= BROKEN;
    }
}
