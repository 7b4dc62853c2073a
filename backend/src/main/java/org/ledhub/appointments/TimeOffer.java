package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A time that is kept for the doctor who waits for it. Only the database makes one, in order; only that doctor sees it. */
@Entity
@Table(schema = "one_to_one", name = "time_offer")
class TimeOffer extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "slot_id", insertable = false, updatable = false)
    UUID slotId;

    @Column(name = "waiting_id", insertable = false, updatable = false)
    UUID waitingId;

    @Column(name = "doctor_id", insertable = false, updatable = false)
    UUID doctorId;

    @Column(name = "offered_until", insertable = false, updatable = false)
    Instant offeredUntil;

    String state;

    @Column(name = "ended_at")
    Instant endedAt;

    static Optional<TimeOffer> openTo(UUID doctorId) {
        return find("doctorId = ?1 and state = 'open'", doctorId).firstResultOptional();
    }

    /** Read without the row, which may be another once its time is locked. */
    static Optional<UUID> slotOf(UUID doctorId) {
        return getEntityManager()
                .createQuery("select slotId from TimeOffer where doctorId = :doctor and state = 'open'", UUID.class)
                .setParameter("doctor", doctorId)
                .getResultStream()
                .findFirst();
    }

    void decline(Instant now) {
        state = "declined";
        endedAt = now;
    }
}
