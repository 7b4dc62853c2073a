package org.ledhub.cpd;

import java.time.Instant;

/** @param part {@code pack}, {@code pdf} or {@code evidence} */
record OpeningResponse(Instant at, String part) {

    static OpeningResponse of(CpdShareOpening opening) {
        return new OpeningResponse(opening.openedAt, opening.part);
    }
}
