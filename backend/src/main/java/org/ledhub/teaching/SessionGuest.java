package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.ledhub.shared.Uuids;

/** Someone of another profession who was at a session. Whoever is taken off the register stays in its history. */
@Entity
@Table(name = "session_guest")
@DynamicUpdate
class SessionGuest extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    String name;
    String profession;
    String presence;

    /** Why they were added so; may be null. */
    String reason;

    Instant at;

    @Column(name = "added_by")
    UUID addedBy;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    UUID endedBy;

    @Column(name = "end_reason")
    String endReason;

    static void add(UUID sessionId, AddGuest request, UUID addedBy, Instant now) {
        SessionGuest guest = new SessionGuest();
        guest.id = Uuids.next();
        guest.sessionId = sessionId;
        guest.name = request.name().strip();
        guest.profession = request.profession();
        guest.presence = request.presence();
        guest.reason = request.reason();
        guest.at = now;
        guest.addedBy = addedBy;
        guest.persistAndFlush();
    }

    /** Those who were taken off too. */
    static List<SessionGuest> allOf(UUID sessionId) {
        return list("sessionId = ?1 order by at, id", sessionId);
    }

    static Optional<SessionGuest> of(UUID sessionId, UUID id) {
        return find("sessionId = ?1 and id = ?2", sessionId, id).firstResultOptional();
    }

    static long countThere(UUID sessionId) {
        return count("sessionId = ?1 and endedAt is null", sessionId);
    }

    boolean isThere() {
        return endedAt == null;
    }

    void end(UUID by, String why, Instant now) {
        endedBy = by;
        endedAt = now;
        endReason = why;
    }
}
