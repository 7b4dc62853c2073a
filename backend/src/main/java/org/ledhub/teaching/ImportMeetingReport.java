package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/**
 * The attendance report of an online meeting, as the meeting's program writes it.
 *
 * @param minimumMinutes who was there for less is not marked; a report that says nothing about minutes marks everybody
 * @param reason kept with every mark; needed once the register has been locked, but for a dry run
 */
record ImportMeetingReport(
        @NotBlank(message = "Choose the meeting's report")
        @Size(max = 500_000, message = "Choose a report of up to 500,000 characters")
        String csv,

        @Min(value = 0, message = "Enter minutes from 0 to 480")
        @Max(value = 480, message = "Enter minutes from 0 to 480")
        int minimumMinutes,

        @Size(min = 1, max = 200, message = "Enter a reason of up to 200 characters") @PlainText
        String reason) {}
