package org.ledhub.teaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;

record RegisterResponse(UUID sessionId, Instant lockedAt, int present, List<Entry> items) {

    record Entry(
            Named person,
            String specialty,
            boolean hasPlace,
            String presence,
            String source,
            Instant at,
            Named markedBy,
            String reason) {}
}
