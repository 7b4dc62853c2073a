package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param tellTopic whether another tutor is told topic and message too; the same tutor knows them already */
record MoveAppointment(@NotNull(message = "Choose a time") UUID slotId, boolean tellTopic) {}
