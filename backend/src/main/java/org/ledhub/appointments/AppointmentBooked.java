package org.ledhub.appointments;

import java.util.UUID;

/** A doctor and a tutor will meet. Ids only: only the two can read more. */
public record AppointmentBooked(UUID appointmentId, UUID doctorId, UUID tutorId) {}
