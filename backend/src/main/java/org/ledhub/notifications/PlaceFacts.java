package org.ledhub.notifications;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A doctor's place in a session, as it is now. */
record PlaceFacts(
        String email,
        String state,
        Instant offeredUntil,
        String title,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String location,
        String mode,
        String status,
        String cancelledReason) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

    static PlaceFacts of(Tuple row) {
        return new PlaceFacts(
                row.get("email", String.class),
                row.get("state", String.class),
                row.get("offered_until", Instant.class),
                row.get("title", String.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                ZoneId.of(row.get("zone", String.class)),
                row.get("location", String.class),
                row.get("mode", String.class),
                row.get("status", String.class),
                row.get("cancelled_reason", String.class));
    }

    boolean isHeldAfter(Instant now) {
        return status.equals("scheduled") && startsAt.isAfter(now);
    }

    boolean isCalledOffAfter(Instant now) {
        return status.equals("cancelled") && startsAt.isAfter(now);
    }

    List<Map.Entry<String, String>> inWords() {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry("Session", title));
        facts.add(Map.entry("Date", day(startsAt)));
        facts.add(Map.entry("Time", time(startsAt) + " to " + time(endsAt)));
        facts.add(Map.entry("Where", where()));
        if (cancelledReason != null) {
            facts.add(Map.entry("Reason", cancelledReason));
        }
        if (offeredUntil != null) {
            facts.add(Map.entry("Offer ends", time(offeredUntil) + " on " + day(offeredUntil)));
        }
        return facts;
    }

    private String where() {
        String place = location == null || location.isBlank() ? null : location;
        return switch (mode) {
            case "online" -> "Online";
            case "hybrid" -> place == null ? "In person or online" : place + ", or online";
            default -> place == null ? "In person" : place;
        };
    }

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    private String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime clock = local.toLocalTime();
        return (clock.getMinute() == 0 ? HOUR : MINUTE).format(clock) + (clock.getHour() < 12 ? "am" : "pm");
    }
}
