package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** What a doctor says of a session, on one page. Scores are from 1, not at all, to 5, very. */
record GiveFeedback(
        @NotNull(message = "Choose how useful it was")
        @Min(value = 1, message = "Choose from 1 to 5")
        @Max(value = 5, message = "Choose from 1 to 5")
        Integer useful,

        @NotNull(message = "Choose how well it was taught")
        @Min(value = 1, message = "Choose from 1 to 5")
        @Max(value = 5, message = "Choose from 1 to 5")
        Integer wellTaught,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String good,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String better,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String doDifferently) {}
