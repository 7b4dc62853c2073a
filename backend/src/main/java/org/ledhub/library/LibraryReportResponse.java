package org.ledhub.library;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

/** {@code about} is null for what is missing, and for what the caller may see no longer. */
record LibraryReportResponse(
        UUID id,
        String kind,
        Named about,
        String words,
        Named reporter,
        Instant reportedAt,
        String state,
        String answer,
        Named answeredBy,
        Instant answeredAt) {}
