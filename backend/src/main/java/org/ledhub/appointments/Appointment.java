package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** A doctor's time with a tutor. Only these two can see the row; topic and message are sealed even from the database. */
@Entity
@Table(schema = "one_to_one", name = "appointment")
class Appointment extends PanacheEntityBase {

    static final String BOOKED = "booked";
    static final String CANCELLED = "cancelled";
    private static final String UNRECORDED = "unrecorded";
    private static final Duration TO_SAY_HOW_IT_WENT = Duration.ofDays(1);

    @Id
    UUID id;

    @Column(name = "slot_id")
    UUID slotId;

    @Column(name = "doctor_id")
    UUID doctorId;

    @Column(name = "tutor_id")
    UUID tutorId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String state;

    @Column(name = "sealed_topic")
    byte[] sealedTopic;

    @Column(name = "sealed_message")
    byte[] sealedMessage;

    /** How they meet, if the doctor chose another way than the time's own; null for that. */
    @Column(name = "other_way")
    String otherWay;

    /** What calendars know it by when it is the new time of another; they move what they have. */
    @Column(name = "diary_id")
    UUID diaryId;

    /** How it went, by the latest word of either; null while neither has said. */
    String outcome;

    @Column(name = "booked_at")
    Instant bookedAt;

    /** The confidentiality statement that it was booked under; 0 from before there was one. */
    @Column(name = "statement_version")
    int statementVersion;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    @Column(name = "cancelled_by")
    UUID cancelledBy;

    /** When topic, message and note were removed by the trust's rule; null while they are kept. */
    @Column(name = "details_removed_at", insertable = false, updatable = false)
    Instant detailsRemovedAt;

    /** Whether it was given up with less time to go than the trust asks for. */
    boolean late;

    static Appointment of(Slot slot, UUID doctorId, Instant now) {
        Appointment appointment = new Appointment();
        appointment.id = Uuids.next();
        appointment.slotId = slot.id;
        appointment.doctorId = doctorId;
        appointment.tutorId = slot.tutorId;
        appointment.startsAt = slot.startsAt;
        appointment.endsAt = slot.endsAt;
        appointment.state = BOOKED;
        appointment.bookedAt = now;
        appointment.statementVersion = ConfidentialityStatement.IN_FORCE;
        return appointment;
    }

    static Optional<Appointment> booked(UUID slotId, UUID doctorId) {
        return find("slotId = ?1 and doctorId = ?2 and state = 'booked'", slotId, doctorId)
                .firstResultOptional();
    }

    /** Ids only: each is read when it is locked. */
    static List<UUID> bookedAt(List<UUID> slotIds) {
        return getEntityManager()
                .createQuery("select id from Appointment where slotId in :slots and state = 'booked'", UUID.class)
                .setParameter("slots", slotIds)
                .getResultList();
    }

    /** @param slotIds locked, so that nobody books or cancels */
    static List<Appointment> standingAt(List<UUID> slotIds) {
        return list("slotId in ?1 and state = 'booked'", slotIds);
    }

    static Appointment ofPair(UUID id, UUID personId) {
        return Appointment.<Appointment>find("id = ?1 and ?2 in (doctorId, tutorId)", id, personId)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    static boolean isBetween(UUID doctorId, UUID tutorId) {
        return count("doctorId = ?1 and tutorId = ?2 and state = 'booked'", doctorId, tutorId) > 0;
    }

    /** When a doctor's latest meeting with each tutor starts. */
    static Map<UUID, Instant> latestByTutor(UUID doctorId) {
        return getEntityManager()
                .createQuery("""
                        select tutorId, max(startsAt) from Appointment where doctorId = :doctor and state = 'booked'
                        group by tutorId
                        """, Object[].class)
                .setParameter("doctor", doctorId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    static Appointment ofDoctor(UUID id, UUID personId) {
        return Appointment.<Appointment>find("id = ?1 and doctorId = ?2", id, personId)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** Its slot is locked before it, always: whoever takes both the other way round waits for ever. */
    static Appointment lockOfPair(UUID id, UUID personId) {
        Appointment appointment = ofPair(id, personId);
        getEntityManager().refresh(appointment, LockModeType.PESSIMISTIC_WRITE);
        return appointment;
    }

    /** Whether the time offers it is for the database to say. */
    void chooseMode(String mode, Slot slot) {
        otherWay = slot.mode.equals(mode) ? null : mode;
    }

    void cancel(UUID by, Instant now, boolean late) {
        state = CANCELLED;
        cancelledBy = by;
        cancelledAt = now;
        this.late = late;
    }

    /** {@code doctor} or {@code tutor}; null while it stands. */
    String givenUpBy() {
        if (cancelledBy == null) {
            return null;
        }
        return cancelledBy.equals(tutorId) ? "tutor" : "doctor";
    }

    UUID inDiary() {
        return diaryId == null ? id : diaryId;
    }

    boolean isCancelled() {
        return state.equals(CANCELLED);
    }

    boolean hasStartedAt(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** How it went; {@code unrecorded} a day after its end when neither has said, and null before that. */
    String outcomeAt(Instant now) {
        boolean isOverdue = state.equals(BOOKED) && now.isAfter(endsAt.plus(TO_SAY_HOW_IT_WENT));
        return outcome == null && isOverdue ? UNRECORDED : outcome;
    }

    /** What sealed text of this appointment is bound to: moved to another row, or to other people, it does not open. */
    String boundTo(UUID trustId, String field) {
        return SealedText.boundTo(trustId, id, doctorId, tutorId, field);
    }
}
