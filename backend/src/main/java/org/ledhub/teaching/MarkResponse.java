package org.ledhub.teaching;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

/** One mark; {@code endedAt} is null for the one that holds. */
record MarkResponse(
        UUID id,
        Named person,
        String presence,
        String source,
        Instant at,
        Named markedBy,
        String reason,
        Instant endedAt,
        Named endedBy,
        String endReason) {}
