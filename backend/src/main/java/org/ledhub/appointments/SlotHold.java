package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The time that a doctor holds while checking. Only that doctor sees the row; each has one at most, live or run out. */
@Entity
@Table(schema = "one_to_one", name = "slot_hold")
class SlotHold extends PanacheEntityBase {

    private static final Duration LENGTH = Duration.ofMinutes(5);

    @Id
    @Column(name = "doctor_id")
    UUID doctorId;

    @Column(name = "slot_id")
    UUID slotId;

    @Column(name = "held_at")
    Instant heldAt;

    @Column(name = "held_until")
    Instant heldUntil;

    static SlotHold begin(UUID slotId, UUID doctorId, Instant now) {
        SlotHold hold = new SlotHold();
        hold.doctorId = doctorId;
        hold.slotId = slotId;
        hold.heldAt = now;
        hold.heldUntil = now.plus(LENGTH);
        hold.persistAndFlush();
        return hold;
    }

    static Optional<SlotHold> live(UUID doctorId, Instant now) {
        return find("doctorId = ?1 and heldUntil > ?2", doctorId, now).firstResultOptional();
    }

    static void endOf(UUID doctorId) {
        SlotHold.<SlotHold>findByIdOptional(doctorId).ifPresent(SlotHold::delete);
        flush();
    }

    /** Read without the row, which may be another once its slot is locked. */
    static Optional<UUID> slotOf(UUID doctorId) {
        return getEntityManager()
                .createQuery("select slotId from SlotHold where doctorId = :doctor", UUID.class)
                .setParameter("doctor", doctorId)
                .getResultStream()
                .findFirst();
    }

    static void endOf(UUID doctorId, UUID slotId) {
        delete("doctorId = ?1 and slotId = ?2", doctorId, slotId);
    }

    boolean isOf(UUID slot) {
        return slotId.equals(slot);
    }
}
