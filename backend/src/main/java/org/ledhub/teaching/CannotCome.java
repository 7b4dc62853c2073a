package org.ledhub.teaching;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

/** The request, and the answer to it. */
record CannotCome(
        @NotNull(message = "Choose why you cannot come")
        @OneOf({"on-call", "nights", "zero-day", "annual-leave", "study-leave", "sick", "not-released", "other"})
        String reason) {}
