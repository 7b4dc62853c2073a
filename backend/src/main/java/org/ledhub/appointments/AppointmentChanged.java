package org.ledhub.appointments;

import java.util.UUID;
import org.ledhub.shared.Uuids;

/**
 * Where or how a doctor and a tutor meet has changed; when has not. Ids only: only the two can read more.
 *
 * @param id of the occasion; it leads nowhere
 */
public record AppointmentChanged(UUID id, UUID appointmentId, UUID doctorId, UUID tutorId) {

    static AppointmentChanged of(Appointment appointment) {
        return new AppointmentChanged(Uuids.next(), appointment.id, appointment.doctorId, appointment.tutorId);
    }
}
