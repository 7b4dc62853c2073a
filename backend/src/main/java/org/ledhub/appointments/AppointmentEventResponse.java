package org.ledhub.appointments;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

record AppointmentEventResponse(UUID id, Instant at, Named by, String action) {}
