package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.ledhub.shared.OneOf;

/**
 * @param mode null to keep how they meet, if the new time offers it
 * @param tellTopic whether another tutor is told topic and message too; the same tutor knows them already
 */
record MoveAppointment(
        @NotNull(message = "Choose a time") UUID slotId,

        @OneOf({"in-person", "online", "phone"}) String mode,

        boolean tellTopic) {}
