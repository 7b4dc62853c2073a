package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Uuids;

/** Why a doctor cannot come to a session. Only that doctor can see the row. */
@Entity
class Absence extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "person_id", insertable = false, updatable = false)
    UUID personId;

    String reason;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "taken_back_at")
    Instant takenBackAt;

    static void tell(UUID sessionId, String reason, Instant now) {
        Absence absence = new Absence();
        absence.id = Uuids.next();
        absence.sessionId = sessionId;
        absence.reason = reason;
        absence.toldAt = now;
        absence.persistAndFlush();
    }

    static void takeBack(UUID sessionId, UUID personId, Instant now) {
        update(
                "takenBackAt = ?1 where sessionId = ?2 and personId = ?3 and takenBackAt is null",
                now,
                sessionId,
                personId);
    }

    /** Of those who are not on the register: somebody who came after all was there. */
    static long countLive(UUID sessionId) {
        return count("""
                sessionId = ?1 and takenBackAt is null and personId not in (
                    select a.personId from Attendance a where a.sessionId = ?1 and a.endedAt is null)
                """, sessionId);
    }

    /** By session; one statement for a whole list. */
    static Map<UUID, String> reasonsOf(UUID personId, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        List<Absence> absences =
                list("personId = ?1 and sessionId in ?2 and takenBackAt is null", personId, sessionIds);
        return absences.stream().collect(Collectors.toMap(each -> each.sessionId, each -> each.reason));
    }
}
