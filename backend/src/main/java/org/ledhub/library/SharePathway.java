package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param tutorId who may see the caller's ticks on the pathway */
record SharePathway(@NotNull(message = "Choose a tutor") UUID tutorId) {}
