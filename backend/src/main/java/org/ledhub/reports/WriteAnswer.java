package org.ledhub.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.PlainText;

/** What doctors asked for, and what the trust did. */
record WriteAnswer(
        @NotBlank(message = "Enter what doctors said")
        @Size(max = 300, message = "Enter up to 300 characters")
        @PlainText
        String youSaid,

        @NotBlank(message = "Enter what you did") @Size(max = 300, message = "Enter up to 300 characters") @PlainText
        String weDid,

        @NotNull(message = "Enter the date") @FourDigitYear LocalDate doneOn) {

    WriteAnswer {
        youSaid = youSaid == null ? null : youSaid.strip();
        weDid = weDid == null ? null : weDid.strip();
    }
}
