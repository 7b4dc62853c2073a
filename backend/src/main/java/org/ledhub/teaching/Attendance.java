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
import org.hibernate.annotations.DynamicUpdate;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Uuids;

/** That someone was present, how it was noted, and by whom. A correction ends the mark and keeps it. */
@Entity
@DynamicUpdate
class Attendance extends PanacheEntityBase {

    static final String IN_PERSON = "in-person";
    private static final String BY_CODE = "code";
    private static final String BY_HAND = "manual";
    private static final String FROM_SHEET = "sheet";
    private static final String FROM_REPORT = "meeting-report";
    static final String REMOTE = "remote";

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "person_id")
    UUID personId;

    String presence;
    String source;

    /** Why it was marked so; may be null. */
    String reason;

    /** Which turn of the code on the screen, where it was noted by code. */
    @Column(name = "code_turn")
    Long codeTurn;

    Instant at;

    @Column(name = "marked_by")
    UUID markedBy;

    @Column(name = "marked_by_client")
    UUID markedByClient;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    UUID endedBy;

    @Column(name = "ended_by_client")
    UUID endedByClient;

    @Column(name = "end_reason")
    String endReason;

    static Attendance byCode(UUID sessionId, UUID personId, String presence, long codeTurn, Instant now) {
        Attendance attendance = of(sessionId, personId, presence, BY_CODE, now);
        attendance.codeTurn = codeTurn;
        attendance.persistAndFlush();
        return attendance;
    }

    static void byHand(UUID sessionId, UUID personId, MarkRegister mark, Marker by, Instant now) {
        Attendance attendance = of(sessionId, personId, mark.presence(), sourceOf(mark), now);
        attendance.markBy(by);
        attendance.reason = mark.reason();
        attendance.persistAndFlush();
    }

    static void fromReport(UUID sessionId, UUID personId, String reason, Marker by, Instant now) {
        Attendance attendance = of(sessionId, personId, REMOTE, FROM_REPORT, now);
        attendance.markBy(by);
        attendance.reason = reason;
        attendance.persistAndFlush();
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

    /** One more than the limit, latest first. */
    static List<Attendance> find(UUID sessionId, ListMarks wanted) {
        Conditions where = new Conditions()
                .and("sessionId = :session", "session", sessionId)
                .and("personId = :person", "person", wanted.personId)
                .after(Cursor.parse(wanted.cursor), "at", Cursor::instant, true);
        return Attendance.<Attendance>find(where.by("at desc, id desc"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    static int inRoom(Collection<Attendance> marks) {
        return (int)
                marks.stream().filter(each -> each.presence.equals(IN_PERSON)).count();
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

    private void markBy(Marker by) {
        markedBy = by.person();
        markedByClient = by.client();
    }

    boolean isByCode() {
        return source.equals(BY_CODE);
    }

    /** Nothing to correct: who and how stay. */
    boolean saysAlready(MarkRegister mark) {
        return presence.equals(mark.presence())
                && (mark.reason() == null || mark.reason().equals(reason))
                && (!mark.fromSheet() || source.equals(FROM_SHEET));
    }

    void end(Marker by, String why, Instant now) {
        endedBy = by.person();
        endedByClient = by.client();
        endedAt = now;
        endReason = why;
    }

    private static String sourceOf(MarkRegister mark) {
        return mark.fromSheet() ? FROM_SHEET : BY_HAND;
    }

    private static Attendance of(UUID sessionId, UUID personId, String presence, String source, Instant now) {
        Attendance attendance = new Attendance();
        attendance.id = Uuids.next();
        attendance.sessionId = sessionId;
        attendance.personId = personId;
        attendance.presence = presence;
        attendance.source = source;
        attendance.at = now;
        return attendance;
    }
}
