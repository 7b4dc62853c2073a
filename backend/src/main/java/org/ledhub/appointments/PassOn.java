package org.ledhub.appointments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * That a tutor told others, as a fact: never what was said.
 *
 * @param toWhom an office, such as "Guardian of Safe Working Hours"
 * @param doctorTold whether the doctor was told first
 */
record PassOn(
        @NotNull(message = "Enter the date") @FourDigitYear LocalDate on,

        @NotNull(message = "Choose why you had to")
        @OneOf({"risk-to-the-doctor", "risk-to-patients", "risk-to-others", "the-law", "the-doctor-asked"})
        String basis,

        @NotBlank(message = "Enter whom you told") @Size(max = 200, message = "Enter up to 200 characters") @PlainText
        String toWhom,

        @NotNull(message = "Say whether the doctor was told first")
        Boolean doctorTold) {}
