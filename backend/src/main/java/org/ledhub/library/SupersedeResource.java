package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param id of the resource that takes its place */
record SupersedeResource(
        @NotNull(message = "Choose the resource that takes its place")
        UUID id) {}
