package org.ledhub.teaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;

/**
 * @param hadBeenLocked whether a mark is a correction now, and says why
 * @param inRoom how many of those present were in the room; the others were online
 * @param leftLate who gave up a place in the last 48 hours, and neither has one again nor came, by name
 * @param guests other professions, in the order they were added; those taken off since too
 */
record RegisterResponse(
        UUID sessionId,
        Instant lockedAt,
        boolean hadBeenLocked,
        int present,
        int inRoom,
        AttendanceRate rate,
        List<Entry> items,
        List<Left> leftLate,
        List<Guest> guests) {

    /** @param withOthers how many others used the same code within seconds, where that is too many to be usual; else 0 */
    record Entry(
            Named person,
            String specialty,
            boolean hasPlace,
            String presence,
            String source,
            Instant at,
            Named markedBy,
            String reason,
            int withOthers) {}

    record Left(Named person, Instant at) {}

    /** {@code endedAt} is null while they count as present. */
    record Guest(
            UUID id,
            String name,
            String profession,
            String presence,
            Instant at,
            Named addedBy,
            String reason,
            Instant endedAt,
            Named endedBy,
            String endReason) {}
}
