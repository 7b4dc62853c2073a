package org.ledhub.appointments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Uuids;

/** What happened to an appointment. Beside it and as private as it, so not in the audit trail that admins read. */
@Entity
@Table(schema = "one_to_one", name = "appointment_event")
class AppointmentEvent {

    /** Given up for another time. */
    static final String MOVED = "moved";

    @Id
    UUID id;

    @Column(name = "appointment_id")
    UUID appointmentId;

    @Column(name = "doctor_id")
    UUID doctorId;

    @Column(name = "tutor_id")
    UUID tutorId;

    Instant at;

    String action;

    static AppointmentEvent of(Appointment appointment, String action, Instant now) {
        AppointmentEvent event = new AppointmentEvent();
        event.id = Uuids.next();
        event.appointmentId = appointment.id;
        event.doctorId = appointment.doctorId;
        event.tutorId = appointment.tutorId;
        event.at = now;
        event.action = action;
        return event;
    }
}
