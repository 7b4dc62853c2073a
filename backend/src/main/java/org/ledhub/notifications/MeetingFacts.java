package org.ledhub.notifications;

import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.shared.TimeWords;

/** A person's one to one, as it is now: when and where. With whom and about what is for the hub's own pages. */
record MeetingFacts(
        UUID appointmentId,
        UUID diaryId,
        UUID readerId,
        String readerName,
        String readerEmail,
        boolean isTutor,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String place,
        String mode,
        boolean stands,
        UUID cancelledBy,
        boolean hasMoved) {

    static final String TITLE = "Meeting (private)";

    static MeetingFacts of(Tuple row) {
        return new MeetingFacts(
                row.get("appointment_id", UUID.class),
                row.get("diary_id", UUID.class),
                row.get("reader_id", UUID.class),
                row.get("reader_name", String.class),
                row.get("reader_email", String.class),
                row.get("reader_id", UUID.class).equals(row.get("tutor_id", UUID.class)),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                ZoneId.of(row.get("zone", String.class)),
                row.get("chosen_place", String.class),
                row.get("chosen_mode", String.class),
                row.get("stands", Boolean.class),
                row.get("cancelled_by", UUID.class),
                row.get("has_moved", Boolean.class));
    }

    UUID occasionId() {
        return occasionId(diaryId, readerId);
    }

    /** Another for each reader: two who compare their calendars do not find that somebody moved from one to the other. */
    static UUID occasionId(UUID diaryId, UUID readerId) {
        return UUID.nameUUIDFromBytes((diaryId + "|" + readerId).getBytes(StandardCharsets.US_ASCII));
    }

    boolean isGivenUpByReader() {
        return readerId.equals(cancelledBy);
    }

    long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }

    String when() {
        return TimeWords.dayAndTime(startsAt, zone);
    }

    List<Map.Entry<String, String>> inWords() {
        return List.of(
                Map.entry("Date", TimeWords.day(startsAt, zone)),
                Map.entry("Time", TimeWords.times(startsAt, endsAt, zone)),
                Map.entry("Where", where()));
    }

    String where() {
        return where(mode, place);
    }

    /** Of an online meeting not the address: whoever reads along could walk in. */
    static String where(String mode, String place) {
        return switch (mode) {
            case "online" -> "Online";
            case "phone" -> "By phone";
            default -> place == null || place.isBlank() ? "In person" : place;
        };
    }
}
