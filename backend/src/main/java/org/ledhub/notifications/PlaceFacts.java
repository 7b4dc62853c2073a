package org.ledhub.notifications;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.shared.TimeWords;

/** A doctor's place in a session, as it is now. */
record PlaceFacts(
        UUID sessionId,
        UUID personId,
        String personName,
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
        String cancelledReason,
        String facts) {

    static PlaceFacts of(Tuple row) {
        return new PlaceFacts(
                row.get("session_id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("person_name", String.class),
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
                row.get("cancelled_reason", String.class),
                row.get("facts", String.class));
    }

    boolean isConfirmed() {
        return state.equals("confirmed");
    }

    boolean isLeft() {
        return state.equals("left");
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
        facts.add(Map.entry("Date", TimeWords.day(startsAt, zone)));
        facts.add(Map.entry("Time", TimeWords.times(startsAt, endsAt, zone)));
        facts.add(Map.entry("Where", where()));
        if (cancelledReason != null) {
            facts.add(Map.entry("Reason", cancelledReason));
        }
        if (offeredUntil != null) {
            facts.add(Map.entry(
                    "Offer ends", TimeWords.time(offeredUntil, zone) + " on " + TimeWords.day(offeredUntil, zone)));
        }
        return facts;
    }

    /** As it is now, and beside what is different, what it was. */
    List<Map.Entry<String, String>> inWordsWith(ToldFacts before) {
        Map<String, String> was = before.inWords(zone);
        return inWords().stream()
                .map(now -> {
                    String old = was.getOrDefault(now.getKey(), now.getValue());
                    return old.equals(now.getValue())
                            ? now
                            : Map.entry(now.getKey(), now.getValue() + " (was: " + old + ")");
                })
                .toList();
    }

    String where() {
        return where(location, mode);
    }

    static String where(String location, String mode) {
        String place = location == null || location.isBlank() ? null : location;
        return switch (mode) {
            case "online" -> "Online";
            case "hybrid" -> place == null ? "In person or online" : place + ", or online";
            default -> place == null ? "In person" : place;
        };
    }
}
