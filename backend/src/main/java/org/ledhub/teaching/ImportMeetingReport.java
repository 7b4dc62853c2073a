package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The attendance report of an online meeting, as the meeting's program writes it. */
record ImportMeetingReport(
        @NotBlank(message = "Choose the meeting's report")
        @Size(max = 500_000, message = "Choose a report of up to 500,000 characters")
        String csv) {}
