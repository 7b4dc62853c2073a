package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What two people agreed to do. There is one for a meeting, and no other note that only one of them could see. */
@Entity
@Table(schema = "one_to_one", name = "action_note")
class ActionNote extends PanacheEntityBase {

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

    static ActionNote of(Appointment appointment) {
        ActionNote note = new ActionNote();
        note.appointmentId = appointment.id;
        note.doctorId = appointment.doctorId;
        note.tutorId = appointment.tutorId;
        return note;
    }
}
