package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** The whole note. Empty is a note that was taken back. */
record WriteActionNote(
        @NotNull(message = "Enter the note") @Size(max = 4000, message = "Enter up to 4,000 characters") @PlainText
        String text) {}
