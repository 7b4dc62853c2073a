package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Uuids;

/** That someone was present, how it was noted, and by whom. A correction ends the mark and keeps it. */
@Entity
class Attendance extends PanacheEntityBase {

    static final String IN_PERSON = "in-person";
    private static final String BY_CODE = "code";
    private static final String BY_HAND = "manual";
    private static final String FROM_SHEET = "sheet";
    private static final String FROM_REPORT = "meeting-report";
    private static final String REMOTE = "remote";

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "person_id")
    UUID personId;

    String presence;
    String source;

    /** Why it was corrected; may be null. */
    String reason;

    Instant at;

    @Column(name = "marked_by")
    UUID markedBy;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    UUID endedBy;

    static Attendance byCode(UUID sessionId, UUID personId, String presence, Instant now) {
        return add(sessionId, personId, presence, BY_CODE, null, now);
    }

    static void byHand(UUID sessionId, UUID personId, MarkRegister mark, UUID markedBy, Instant now) {
        String source = mark.fromSheet() ? FROM_SHEET : BY_HAND;
        add(sessionId, personId, mark.presence(), source, markedBy, now).reason = mark.reason();
    }

    static void fromReport(UUID sessionId, UUID personId, UUID markedBy, Instant now) {
        add(sessionId, personId, REMOTE, FROM_REPORT, markedBy, now);
    }

    static Optional<Attendance> live(UUID sessionId, UUID personId) {
        return find("sessionId = ?1 and personId = ?2 and endedAt is null", sessionId, personId)
                .firstResultOptional();
    }

    static List<Attendance> allLive(UUID sessionId) {
        return list("sessionId = ?1 and endedAt is null", sessionId);
    }

    static long countLive(UUID sessionId) {
        return count("sessionId = ?1 and endedAt is null", sessionId);
    }

    static long countInRoom(UUID sessionId) {
        return count("sessionId = ?1 and endedAt is null and presence = ?2", sessionId, IN_PERSON);
    }

    /** By session; one statement for a whole list. */
    static Map<UUID, String> presencesOf(UUID personId, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        List<Attendance> attendances =
                list("personId = ?1 and sessionId in ?2 and endedAt is null", personId, sessionIds);
        return attendances.stream().collect(Collectors.toMap(each -> each.sessionId, each -> each.presence));
    }

    void end(UUID by, Instant now) {
        endedBy = by;
        endedAt = now;
    }

    private static Attendance add(
            UUID sessionId, UUID personId, String presence, String source, UUID markedBy, Instant now) {
        Attendance attendance = new Attendance();
        attendance.id = Uuids.next();
        attendance.sessionId = sessionId;
        attendance.personId = personId;
        attendance.presence = presence;
        attendance.source = source;
        attendance.markedBy = markedBy;
        attendance.at = now;
        attendance.persistAndFlush();
        return attendance;
    }
}
