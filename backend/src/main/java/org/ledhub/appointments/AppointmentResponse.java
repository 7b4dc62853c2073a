package org.ledhub.appointments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;

record AppointmentResponse(
        UUID id,
        UUID slotId,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String state,
        String outcome,
        Named tutor,
        Named doctor,
        String mode,
        String place,
        List<Way> otherWays,
        String topic,
        String message,
        Instant bookedAt,
        Instant cancelledAt,
        String cancelledBy,
        boolean late,
        Instant detailsRemovedAt) {}
