package org.ledhub.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Something with a time in one person's own diary.
 *
 * @param kind {@code session} or {@code appointment}: which list {@code id} belongs to
 * @param title neutral for an appointment, whatever it is about
 * @param zone IANA zone that people read the times in
 * @param state as the feature names it, such as {@code confirmed}, {@code waiting} or {@code booked}
 */
public record AgendaItem(
        String kind,
        UUID id,
        String title,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String place,
        String state) {}
