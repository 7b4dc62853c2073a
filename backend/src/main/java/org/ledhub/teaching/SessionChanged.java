package org.ledhub.teaching;

import java.time.Instant;
import java.util.UUID;

/** What doctors could see of a session is different now; {@code startedAt} is when it would have started before. */
public record SessionChanged(UUID sessionId, Instant startedAt, Instant startsAt) {

    public boolean isMoved() {
        return !startedAt.equals(startsAt);
    }
}
