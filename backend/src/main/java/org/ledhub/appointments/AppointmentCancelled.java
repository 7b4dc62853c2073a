package org.ledhub.appointments;

import java.util.UUID;

/** A meeting will not take place at its time: given up by either, or for another time. Ids only: only the two can read more. */
public record AppointmentCancelled(UUID appointmentId, UUID doctorId, UUID tutorId) {}
