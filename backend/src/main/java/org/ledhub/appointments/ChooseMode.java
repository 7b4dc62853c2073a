package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

record ChooseMode(
        @NotNull(message = "Choose how you meet") @OneOf({"in-person", "online", "phone"})
        String mode) {}
