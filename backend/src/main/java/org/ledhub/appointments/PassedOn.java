package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Uuids;

/** That a tutor had to tell others something of a meeting. Added by that tutor, read by the pair, and never changed. */
@Entity
@Table(schema = "one_to_one", name = "passed_on")
class PassedOn extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "appointment_id")
    UUID appointmentId;

    @Column(name = "doctor_id")
    UUID doctorId;

    @Column(name = "tutor_id")
    UUID tutorId;

    @Column(name = "sealed_facts")
    byte[] sealedFacts;

    Instant at;

    static PassedOn of(Appointment appointment, Instant now) {
        PassedOn passedOn = new PassedOn();
        passedOn.id = Uuids.next();
        passedOn.appointmentId = appointment.id;
        passedOn.doctorId = appointment.doctorId;
        passedOn.tutorId = appointment.tutorId;
        passedOn.at = now;
        return passedOn;
    }

    static List<PassedOn> ofAppointment(UUID appointmentId) {
        return list("appointmentId = ?1 order by at, id", appointmentId);
    }

    String boundTo(Appointment appointment, UUID trustId) {
        return appointment.boundTo(trustId, "passed-on|" + id);
    }
}
