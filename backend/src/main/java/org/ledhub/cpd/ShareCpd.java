package org.ledhub.cpd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.PlainText;

/**
 * What a doctor shows by a link. What is not ticked is not in it.
 *
 * @param recipient for whom it is, as the doctor wants to remember it; null for nobody named
 * @param days how long it holds
 */
record ShareCpd(
        @Size(max = 100, message = "Enter a name of up to 100 characters") @PlainText
        String recipient,

        @NotNull(message = "Enter the first date") @FourDigitYear
        LocalDate from,

        @NotNull(message = "Enter the last date") @FourDigitYear
        LocalDate to,

        boolean certificates,
        boolean evidence,
        boolean reflections,

        @Min(value = 1, message = "Enter from 1 to 90 days") @Max(value = 90, message = "Enter from 1 to 90 days")
        Integer days) {

    private static final int FOUR_WEEKS = 28;

    ShareCpd {
        recipient = recipient == null || recipient.isBlank() ? null : recipient.strip();
        days = days == null ? Integer.valueOf(FOUR_WEEKS) : days;
    }
}
