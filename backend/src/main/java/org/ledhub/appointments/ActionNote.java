package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What two people agreed to do. There is one for a meeting, and no other note that only one of them could see. */
@Entity
@Table(schema = "one_to_one", name = "action_note")
class ActionNote extends PanacheEntityBase {

    static final String FIELD = "action-note";
    private static final int MOST = 100;

    @Id
    @Column(name = "appointment_id")
    UUID appointmentId;

    @Column(name = "doctor_id")
    UUID doctorId;

    @Column(name = "tutor_id")
    UUID tutorId;

    @Column(name = "sealed_text")
    byte[] sealedText;

    @Column(name = "written_at")
    Instant writtenAt;

    @Column(name = "written_by")
    UUID writtenBy;

    @Version
    int version;

    /** With whom a doctor has notes. */
    static List<UUID> tutorsOf(UUID doctorId) {
        return getEntityManager()
                .createQuery(
                        "select distinct tutorId from ActionNote where doctorId = :doctor order by tutorId", UUID.class)
                .setParameter("doctor", doctorId)
                .getResultList();
    }

    /** Those that the database shows, latest first. */
    static List<ActionNote> ofOthers(UUID doctorId, UUID tutorId) {
        return find("doctorId = ?1 and tutorId <> ?2 order by writtenAt desc, appointmentId", doctorId, tutorId)
                .page(0, MOST)
                .list();
    }

    String boundTo(UUID trustId) {
        return SealedText.boundTo(trustId, appointmentId, doctorId, tutorId, FIELD);
    }

    static ActionNote of(Appointment appointment) {
        ActionNote note = new ActionNote();
        note.appointmentId = appointment.id;
        note.doctorId = appointment.doctorId;
        note.tutorId = appointment.tutorId;
        return note;
    }
}
