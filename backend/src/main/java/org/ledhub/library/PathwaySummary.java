package org.ledhub.library;

import java.time.LocalDate;
import java.util.UUID;

/** @param done by the caller, of the steps that are there now */
record PathwaySummary(
        UUID id,
        String title,
        String summary,
        LocalDate correctAsAt,
        boolean overdue,
        boolean published,
        int steps,
        int done) {}
