package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** One hour of teaching. The database keeps {@code confirmed} and {@code waiting}, from the sign-ups. */
@Entity
@Table(name = "teaching_session")
class TeachingSession extends PanacheEntityBase {

    static final String DRAFT = "draft";
    static final String SCHEDULED = "scheduled";
    static final String CANCELLED = "cancelled";

    @Id
    UUID id;

    @Column(name = "programme_id")
    UUID programmeId;

    String title;
    String summary;
    String theme;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String zone;
    String location;
    String mode;
    int capacity;

    @Column(insertable = false, updatable = false)
    int confirmed;

    @Column(insertable = false, updatable = false)
    int waiting;

    String status;

    @Column(name = "cancelled_reason")
    String cancelledReason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Speaker> speakers;

    List<String> outcomes;
    List<Integer> domains;
    List<String> specialties;

    @Column(name = "cpd_minutes")
    int cpdMinutes;

    @Column(name = "check_in_secret")
    byte[] checkInSecret;

    @Column(name = "register_locked_at")
    Instant registerLockedAt;

    @Version
    int version;

    static TeachingSession from(SessionFacts facts, String status) {
        TeachingSession session = new TeachingSession();
        session.id = Uuids.next();
        session.zone = Time.LONDON.getId();
        session.status = status;
        session.take(facts);
        session.persist();
        return session;
    }

    /** Drafts are the admins' own. */
    static TeachingSession visible(UUID id, boolean toAdmin) {
        TeachingSession session = findById(id);
        if (session == null || (session.isDraft() && !toAdmin)) {
            throw new NotFound();
        }
        return session;
    }

    /** Locked: whoever decides on its places takes turns here. */
    static TeachingSession lock(UUID id) {
        TeachingSession session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (session == null) {
            throw new NotFound();
        }
        return session;
    }

    void take(SessionFacts facts) {
        title = facts.title.strip();
        summary = facts.summary;
        theme = facts.theme;
        startsAt = facts.startsAt;
        endsAt = facts.endsAt;
        location = facts.location;
        mode = facts.mode;
        capacity = facts.capacity;
        speakers = facts.speakers;
        outcomes = facts.outcomes;
        domains = facts.domains;
        specialties = facts.specialties;
        cpdMinutes = facts.cpdMinutes;
    }

    boolean isDraft() {
        return status.equals(DRAFT);
    }

    boolean isCancelled() {
        return status.equals(CANCELLED);
    }

    boolean isRegisterLocked() {
        return registerLockedAt != null;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean hasFreePlace() {
        return confirmed < capacity;
    }

    int placesLeft() {
        return Math.max(0, capacity - confirmed);
    }
}
