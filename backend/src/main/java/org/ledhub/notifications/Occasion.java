package org.ledhub.notifications;

import java.time.Instant;

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
        boolean isCalledOff) {}
