package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * @param device as the browser named itself; null when it did not
 * @param current whether it is the one that asks
 */
record MyLogIn(UUID id, String way, String device, Instant startedAt, Instant lastSeenAt, boolean current) {

    static MyLogIn of(LogInSession session, UUID current) {
        return new MyLogIn(
                session.id,
                session.way,
                session.device,
                session.startedAt,
                session.renewedAt,
                session.id.equals(current));
    }
}
