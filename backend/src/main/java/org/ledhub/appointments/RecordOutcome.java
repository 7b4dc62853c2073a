package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

/** How a meeting went, as one of its two people saw it. */
record RecordOutcome(
        @NotNull(message = "Choose how it went") @OneOf({"met", "doctor-absent", "tutor-absent"})
        String outcome) {}
