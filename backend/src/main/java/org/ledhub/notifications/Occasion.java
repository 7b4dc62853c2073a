package org.ledhub.notifications;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * What is written into somebody's calendar.
 *
 * @param uid the same for as long as the person's part in it lasts, and longer
 * @param sequence higher than at any time before, so that calendars know what is newer
 * @param where null when nobody said
 * @param link null for none
 * @param isPrivate whether those who share the calendar see no more than that there is something
 */
record Occasion(
        String uid,
        int sequence,
        String title,
        Instant startsAt,
        Instant endsAt,
        String where,
        String link,
        boolean isPrivate,
        boolean isCalledOff) {

    /** @param row with session_id, title, starts_at, ends_at, location, mode, sequence and whether it stands */
    static Occasion ofTeaching(Tuple row, String uid, String hubAddress) {
        return new Occasion(
                uid,
                row.get("sequence", Number.class).intValue(),
                row.get("title", String.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                PlaceFacts.where(row.get("location", String.class), row.get("mode", String.class)),
                linkToSession(hubAddress, row.get("session_id", UUID.class)),
                false,
                !row.get("stands", Boolean.class));
    }

    static String linkToSession(String hubAddress, UUID sessionId) {
        return hubAddress + "/teaching/" + sessionId;
    }
}
